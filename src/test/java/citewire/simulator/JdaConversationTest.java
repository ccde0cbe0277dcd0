package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Callback;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Choice;
import citewire.simulator.world.Embed;
import citewire.simulator.world.MessageVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One real JDA bot that uses every kind of interaction and message, compressed as JDA does by default. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdaConversationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdaLogs logs = new JdaLogs();
    private final DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
    private final Replies replies = new Replies();
    private final ConnectedBot bot = new ConnectedBot(simulator, Compression.ZLIB, replies);
    private final Member alice = simulator.member("alice");
    private final Channel general = simulator.channel("general");

    /** Answers everything in the way its name says. */
    private static final class Replies extends ListenerAdapter {

        private final LinkedBlockingQueue<Message> heard = new LinkedBlockingQueue<>();

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getName()) {
                case "reply" ->
                    event.reply("you said " + event.getOption("text", "", option -> option.getAsString()) + " "
                                    + event.getOption("times", 1, option -> option.getAsInt()))
                            .queue();
                case "defer" -> deferred(event);
                case "private" ->
                    event.deferReply(true)
                            .queue(hook -> hook.editOriginal("just for you").queue());
                case "buttons" ->
                    event.reply("choose")
                            .addComponents(
                                    ActionRow.of(
                                            Button.primary("next", "Next"), Button.link("https://example.org", "Site")),
                                    ActionRow.of(StringSelectMenu.create("pick")
                                            .addOption("One", "1")
                                            .addOption("Two", "2")
                                            .build()))
                            .queue();
                case "form" ->
                    event.replyModal(Modal.create("form", "A form")
                                    .addComponents(Label.of("Words", TextInput.of("words", TextInputStyle.SHORT)))
                                    .build())
                            .queue();
                default -> throw new IllegalStateException(event.getName());
            }
        }

        private static void deferred(SlashCommandInteractionEvent event) {
            event.deferReply()
                    .queue(hook -> hook.editOriginal("searching")
                            .flatMap(message -> hook.editOriginal("")
                                    .setEmbeds(new EmbedBuilder()
                                            .setDescription("Seoul [1]")
                                            .addField("[1] Title", "Publisher", false)
                                            .build()))
                            .flatMap(message ->
                                    hook.sendMessage("one more thing").setEphemeral(true))
                            .queue());
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.editMessage("page 2").setComponents().queue();
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.deferEdit()
                    .queue(hook ->
                            hook.editOriginal("picked " + event.getValues()).queue());
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(
                            event.getFocusedOption().getValue() + "-a",
                            event.getFocusedOption().getValue() + "-b")
                    .queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            var words = event.getValue("words");
            event.reply("form says " + (words == null ? "nothing" : words.getAsString()))
                    .queue();
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply("about: " + event.getTarget().getContentRaw()).queue();
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            if (event.getAuthor().isBot()) {
                return;
            }
            heard.add(event.getMessage());
            boolean addressed =
                    event.getMessage().getMentions().isMentioned(event.getJDA().getSelfUser());
            if (addressed || !event.isFromGuild()) {
                event.getChannel().sendTyping().queue();
                event.getMessage()
                        .reply("hello <@" + event.getAuthor().getId() + ">")
                        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
                        .mentionRepliedUser(false)
                        .queue();
            }
        }
    }

    @BeforeAll
    void registersItsCommands() {
        bot.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("reply", "Replies")
                                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                                .addOption(OptionType.STRING, "text", "A text", true, true)
                                .addOption(OptionType.INTEGER, "times", "A number"),
                        Commands.slash("defer", "Defers"),
                        Commands.slash("private", "Defers for one"),
                        Commands.slash("buttons", "Shows components"),
                        Commands.slash("form", "Opens a form"),
                        Commands.message("About this"))
                .complete();
    }

    @AfterEach
    void jdaUnderstoodEverythingAndDiscordWouldHaveToo() {
        logs.assertQuiet();
    }

    @AfterAll
    void closes() {
        bot.close();
        simulator.close();
        logs.close();
    }

    @Test
    void knowsTheGuildItsChannelAndItself() {
        var guild = bot.jda().getGuilds().getFirst();

        assertThat(guild.getName()).isEqualTo("Newsroom");
        assertThat(guild.getTextChannels())
                .extracting(channel -> channel.getName())
                .contains("general");
        assertThat(guild.getSelfMember().getUser().getName()).isEqualTo("Citewire");
    }

    @Test
    void readsItsCommandsAndApplication() {
        assertThat(bot.jda().retrieveCommands().complete()).hasSize(6);
        assertThat(bot.jda().retrieveApplicationInfo().complete().getName()).isEqualTo("Citewire");
    }

    @Test
    void repliesToASlashCommand() {
        var interaction = alice.slash(general, "reply", Map.of("text", "hi", "times", 3));

        assertThat(interaction.awaitMessage(PATIENCE).content()).isEqualTo("you said hi 3");
        assertThat(interaction.awaitCallback(PATIENCE)).isEqualTo(Callback.REPLY);
        var json = interaction.awaitMessage(PATIENCE).current().json();
        assertThat(json.at("/interaction_metadata/user/username").asText()).isEqualTo("alice");
        assertThat(json.path("type").asInt()).isEqualTo(20);
    }

    @Test
    void repliesToASlashCommandInADirectConversation() {
        var interaction = alice.slash(alice.directChannel(), "reply", Map.of("text", "hi"));

        assertThat(interaction.awaitMessage(PATIENCE).content()).isEqualTo("you said hi 1");
    }

    @Test
    void showsADeferredAnswerGrowAndKeepsItsHistory() {
        var interaction = alice.slash(general, "defer", Map.of());
        var message = interaction.awaitMessage(PATIENCE);
        var last = message.await(PATIENCE, version -> !version.embeds().isEmpty());
        var followup = interaction.awaitFollowup(PATIENCE);

        assertThat(last.embeds())
                .containsExactly(
                        new Embed("", "Seoul [1]", "", List.of(new Embed.Field("[1] Title", "Publisher")), ""));
        assertThat(message.versions()).extracting(MessageVersion::content).containsExactly("", "searching", "");
        assertThat(message.versions()).extracting(MessageVersion::loading).containsExactly(true, false, false);
        assertThat(message.versions()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(message.current().ephemeral()).isFalse();
        assertThat(followup.content()).isEqualTo("one more thing");
        assertThat(followup.audience()).contains(alice.user());
    }

    @Test
    void hidesAnEphemeralAnswerFromOthers() {
        var message = alice.slash(general, "private", Map.of()).awaitMessage(PATIENCE);
        message.await(PATIENCE, version -> version.content().equals("just for you"));

        assertThat(message.current().ephemeral()).isTrue();
        assertThat(message.audience()).contains(alice.user());
        assertThat(simulator.wire().frames())
                .filteredOn(frame -> frame.type().startsWith("MESSAGE"))
                .noneMatch(frame -> frame.json().at("/d/id").asText().equals(message.id()));
    }

    @Test
    void updatesAMessageThroughItsButtonAndItsSelect() {
        var message = alice.slash(general, "buttons", Map.of()).awaitMessage(PATIENCE);
        assertThat(message.current().components())
                .extracting(component -> component.customId())
                .containsExactly("next", "", "pick");

        alice.select(message, "pick", List.of("2"));
        message.await(PATIENCE, version -> version.content().equals("picked [2]"));
        var click = alice.click(message, "next");
        message.await(PATIENCE, version -> version.content().equals("page 2"));

        assertThat(click.awaitMessage(PATIENCE)).isSameAs(message);
        assertThat(message.current().components()).isEmpty();
        assertThatThrownBy(() -> alice.click(message, "next"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no usable component next");
    }

    @Test
    void completesAnOption() {
        var choices = alice.autocomplete(general, "reply", "text", "yo").awaitChoices(PATIENCE);

        assertThat(choices).containsExactly(new Choice("yo-a", "yo-a"), new Choice("yo-b", "yo-b"));
    }

    @Test
    void opensAFormAndReadsIt() {
        var opener = alice.slash(general, "form", Map.of());
        assertThat(opener.awaitModal(PATIENCE).inputs()).containsExactly("words");

        var submitted = alice.submitModal(opener, Map.of("words", "forty-two"));

        assertThat(submitted.awaitMessage(PATIENCE).content()).isEqualTo("form says forty-two");
    }

    @Test
    void answersFromAMessagesContextMenu() {
        var message = alice.says(general, "Seoul");

        assertThat(alice.onMessage(message, "About this").awaitMessage(PATIENCE).content())
                .isEqualTo("about: Seoul");
    }

    @Test
    void hearsAMentionAndRepliesWithoutAPing() {
        var asked = alice.mentionsBot(general, "what news?");
        var answer = simulator.awaitBotMessage(general, PATIENCE, message -> repliesTo(message, asked));

        assertThat(answer.content()).isEqualTo("hello " + alice.user().mention());
        assertThat(simulator.pings()).isEmpty();
    }

    @Test
    void hearsADirectMessageAndAReplyToItself() {
        var asked = alice.says(alice.directChannel(), "anyone?");
        var answer = simulator.awaitBotMessage(alice.directChannel(), PATIENCE, message -> repliesTo(message, asked));
        var again = alice.repliesTo(answer, "and now?");

        simulator.awaitBotMessage(alice.directChannel(), PATIENCE, message -> repliesTo(message, again));
    }

    @Test
    void doesNotReadWhatIsNotMeantForItWithoutThePrivilegedIntent() throws InterruptedException {
        Message.suppressContentIntentWarning();
        replies.heard.clear();
        alice.says(general, "a private matter");

        var heard = replies.heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(heard).isNotNull();
        assertThat(heard.getContentRaw()).isEmpty();
    }

    @Test
    void opensAThreadAndADirectChannel() {
        var channel = Objects.requireNonNull(bot.jda().getTextChannelById(general.id()));
        var thread = channel.createThreadChannel("Follow-ups").complete();
        thread.sendMessage("in the thread").complete();
        var user = bot.jda().openPrivateChannelById(alice.user().id()).complete();
        var sent = user.sendMessage("psst").complete();
        user.editMessageById(sent.getId(), "psst!").complete();
        user.deleteMessageById(sent.getId()).complete();

        assertThat(simulator.world().directory().channel(thread.getId()))
                .get()
                .extracting(Channel::kind)
                .isEqualTo(Channel.Kind.THREAD);
        assertThat(simulator.messages(alice.directChannel()))
                .noneMatch(message -> message.id().equals(sent.getId()));
    }

    private static boolean repliesTo(citewire.simulator.world.Message message, citewire.simulator.world.Message asked) {
        return message.current()
                .json()
                .at("/message_reference/message_id")
                .asText()
                .equals(asked.id());
    }
}
