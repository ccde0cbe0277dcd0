package citewire.frontend.discord.articles;

import citewire.ask.retrieve.ArticleFinder;
import citewire.ask.summary.ArticleSummaries;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Asker;
import citewire.domain.Reader;
import citewire.domain.Summary;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.interaction.WrongOption;
import citewire.frontend.discord.render.ArticleRenderer;
import citewire.frontend.discord.render.Markdown;
import citewire.frontend.discord.render.Rendered;
import citewire.state.ArticleStore;
import citewire.state.StoredArticle;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.Nullable;

/** {@code /article}, and the titles it proposes while a member types. */
final class ArticleCommand {

    private final ArticleFinder finder;
    private final ArticleStore articles;
    private final ArticleSummaries summaries;
    private final ZoneId zone;
    private final Deferral deferral;
    private final Versions versions;

    ArticleCommand(ArticleParts parts, Versions versions) {
        this.finder = parts.finder();
        this.articles = parts.store();
        this.summaries = parts.summaries();
        this.zone = parts.zones().owner();
        this.deferral = parts.deferral();
        this.versions = versions;
    }

    void run(SlashCommandInteractionEvent event) {
        String wanted = Options.text(event, ArticleCommands.TITLE);
        if (wanted == null) {
            throw new WrongOption("wrong.article.empty");
        }
        var reader = Readers.of(event);
        var asker = new Asker(
                event.getGuild() == null ? "" : event.getGuild().getId(),
                event.getUser().getId());
        deferral.reply(
                event, words -> card(wanted, reader, event, words), words -> summed(wanted, asker, event, words));
    }

    /** What {@code reader} sees of an article, by its id or the start of its title. */
    Rendered card(String wanted, Reader reader, Interaction event, Words words) {
        return find(wanted, reader)
                .map(stored -> card(stored, summaries.known(stored).orElse(null), event, words))
                .orElseGet(() -> unknown(wanted, words));
    }

    private Rendered card(StoredArticle stored, @Nullable Summary summary, Interaction event, Words words) {
        var view = finder.view(stored, Readers.of(event));
        return versions.under(new ArticleRenderer(zone, words).article(view, summary), stored, event, words);
    }

    /** With a chat model's summary, where one is written now. */
    private Optional<Rendered> summed(String wanted, Asker asker, Interaction event, Words words) {
        return find(wanted, Readers.of(event))
                .filter(stored -> summaries.known(stored).isEmpty())
                .flatMap(stored -> summaries.write(stored, asker).map(summary -> card(stored, summary, event, words)));
    }

    void suggest(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().strip();
        event.replyChoices(choices(typed, Readers.of(event))).complete();
    }

    /** A proposal that was picked is an id; who types on and sends means a title. */
    private Optional<StoredArticle> find(String wanted, Reader reader) {
        return byId(wanted, reader)
                .or(() -> articles.suggest(wanted, 1, reader).stream()
                        .findFirst()
                        .flatMap(near -> articles.find(near.id(), reader)));
    }

    private Optional<StoredArticle> byId(String wanted, Reader reader) {
        return wanted.length() <= ArticleId.MAX_LENGTH && wanted.chars().noneMatch(Character::isISOControl)
                ? articles.find(new ArticleId(wanted), reader)
                : Optional.empty();
    }

    private static Rendered unknown(String wanted, Words words) {
        String shown = wanted.length() <= 100 ? wanted : wanted.substring(0, 100);
        return Rendered.words(words.text("wrong.article.unknown", Markdown.escape(shown)));
    }

    private List<Choice> choices(String typed, Reader reader) {
        var choices = new ArrayList<Choice>();
        var names = new HashSet<String>();
        for (ArticleHeader article : articles.suggest(typed, OptionData.MAX_CHOICES, reader)) {
            String name = name(article);
            if (names.add(name)) {
                choices.add(new Choice(name, article.id().value()));
            }
        }
        return choices;
    }

    private static String name(ArticleHeader article) {
        String name = Markdown.plain(article.title() + " (" + article.source() + ")");
        int longest = OptionData.MAX_CHOICE_NAME_LENGTH;
        return name.length() <= longest ? name : name.substring(0, name.offsetByCodePoints(0, longest / 2)) + "…";
    }
}
