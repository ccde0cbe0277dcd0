package citewire.frontend.discord.admin;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The commands of a server's admins as Discord shows them. */
final class AdminCommands {

    static final String STATUS = "status";
    static final String SETUP = "setup";
    static final String SETTINGS = "settings";
    static final String SHOW = "show";
    static final String CHANGE = "change";
    static final String ACCESS = "access";
    static final String LANGUAGE = "language";
    static final String ZONE = "zone";
    static final String STYLE = "style";
    static final String ADMIN_CHANNEL = "admin-channel";
    static final String MEMBER_HOUR = "member-hour";
    static final String MEMBER_DAY = "member-day";
    static final String CHANNEL_HOUR = "channel-hour";
    static final String SERVER_HOUR = "server-hour";
    static final String SERVER_DAY = "server-day";
    static final String THREADS = "threads";
    static final String RULE = "rule";
    static final String PLACE = "place";
    static final String ROLE = "role";
    static final String MEMBER = "member";
    static final String FEED = "feed";
    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String LIST = "list";
    static final String CHECK = "check";
    static final String ADDRESS = "address";
    static final String TITLE = "title";

    /** Leaves the language to Discord's own setting. */
    static final String AUTO = "auto";

    /** More questions than this nobody asks. */
    private static final int MOST = 100_000;

    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_NAME = 100;

    private AdminCommands() {}

    static List<SlashCommandData> all() {
        return List.of(AdminShapes.command(SETUP), settings(), feed(), AdminShapes.command(STATUS));
    }

    private static SlashCommandData settings() {
        var language = AdminShapes.option(OptionType.STRING, SETTINGS, CHANGE, LANGUAGE);
        GuildLanguages.choices().forEach(language::addChoices);
        var style = AdminShapes.option(OptionType.STRING, SETTINGS, CHANGE, STYLE);
        Styles.choices().forEach(style::addChoices);
        var rule = AdminShapes.option(OptionType.STRING, SETTINGS, ACCESS, RULE).setRequired(true);
        Rules.choices().forEach(rule::addChoices);
        return AdminShapes.command(SETTINGS)
                .addSubcommands(
                        AdminShapes.sub(SETTINGS, SHOW),
                        AdminShapes.sub(SETTINGS, CHANGE)
                                .addOptions(
                                        language,
                                        AdminShapes.option(OptionType.STRING, SETTINGS, CHANGE, ZONE)
                                                .setMaxLength(LONGEST_NAME),
                                        style)
                                .addOptions(
                                        count(MEMBER_HOUR),
                                        count(MEMBER_DAY),
                                        count(CHANNEL_HOUR),
                                        count(SERVER_HOUR),
                                        count(SERVER_DAY))
                                .addOptions(
                                        AdminShapes.option(OptionType.CHANNEL, SETTINGS, CHANGE, ADMIN_CHANNEL),
                                        AdminShapes.option(OptionType.BOOLEAN, SETTINGS, CHANGE, THREADS)),
                        AdminShapes.sub(SETTINGS, ACCESS)
                                .addOptions(
                                        rule,
                                        AdminShapes.option(OptionType.CHANNEL, SETTINGS, ACCESS, PLACE),
                                        AdminShapes.option(OptionType.ROLE, SETTINGS, ACCESS, ROLE),
                                        AdminShapes.option(OptionType.USER, SETTINGS, ACCESS, MEMBER)));
    }

    private static OptionData count(String name) {
        return AdminShapes.option(OptionType.INTEGER, SETTINGS, CHANGE, name).setRequiredRange(0, MOST);
    }

    private static SlashCommandData feed() {
        return AdminShapes.command(FEED)
                .addSubcommands(
                        AdminShapes.sub(FEED, ADD)
                                .addOptions(
                                        AdminShapes.option(OptionType.STRING, FEED, ADD, ADDRESS)
                                                .setRequired(true)
                                                .setMaxLength(LONGEST_ADDRESS),
                                        AdminShapes.option(OptionType.STRING, FEED, ADD, TITLE)
                                                .setMaxLength(LONGEST_NAME)),
                        AdminShapes.sub(FEED, REMOVE)
                                .addOptions(AdminShapes.option(OptionType.STRING, FEED, REMOVE, FEED)
                                        .setRequired(true)
                                        .setAutoComplete(true)
                                        .setMaxLength(LONGEST_ADDRESS)),
                        AdminShapes.sub(FEED, LIST),
                        AdminShapes.sub(FEED, CHECK)
                                .addOptions(AdminShapes.option(OptionType.STRING, FEED, CHECK, FEED)
                                        .setRequired(true)
                                        .setAutoComplete(true)
                                        .setMaxLength(LONGEST_ADDRESS)));
    }
}
