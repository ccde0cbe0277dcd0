package citewire.frontend.discord.checkup;

import citewire.config.Config;
import citewire.frontend.discord.access.LeastPrivilege;
import citewire.frontend.discord.checkup.Inquiry.Reach;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.health.TokenCheck;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.GuildStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether Discord lets the bot in, and whether it may do there what it needs to. */
public final class DiscordChecks {

    /** Presence, members and message content, each also as verified and unverified bots have it. */
    private static final long PRIVILEGED = 0b1111L << 12 | 0b11L << 18;

    /** A login takes one; a bot that restarts in a loop uses them up, and Discord then resets its token. */
    private static final int FEW_LOGINS = 50;

    /** A member's question has three seconds; more than that apart, and times in answers are wrong as well. */
    private static final Duration APART = Duration.ofSeconds(30);

    private static final int NAMED = 5;

    private DiscordChecks() {}

    /**
     * @param config with or without a token
     * @param guilds what servers have set, so that the channels which they allow are looked at one by one
     */
    public static List<HealthCheck> all(Config.Discord config, GuildStore guilds, Clock clock) {
        return all(config, guilds, clock, Reach.USUAL);
    }

    static List<HealthCheck> all(Config.Discord config, GuildStore guilds, Clock clock, Reach reach) {
        if (!config.token().present()) {
            return List.of(new TokenCheck(config));
        }
        var inquiry = new Inquiry(config, clock, server -> allowed(guilds, server), reach);
        return List.of(
                new TokenOfTheBot(inquiry),
                new Follows("discord intents", inquiry, DiscordChecks::intents),
                new Follows("discord permissions", inquiry, DiscordChecks::permissions),
                new Follows("clock", inquiry, DiscordChecks::clock));
    }

    private static Set<String> allowed(GuildStore guilds, String server) {
        return guilds.rules(server).stream()
                .filter(rule -> rule.subject() == Subject.PLACE && rule.verdict() == Verdict.ALLOW)
                .map(AccessRule::id)
                .collect(Collectors.toSet());
    }

    private record TokenOfTheBot(Inquiry inquiry) implements HealthCheck {

        @Override
        public String name() {
            return "discord token";
        }

        @Override
        public CheckResult run() {
            try {
                return token(inquiry.account());
            } catch (Refused e) {
                return new CheckResult.Bad(e.finding(), e.remedy());
            }
        }
    }

    /** What can be told only where Discord lets the bot in. */
    private record Follows(String name, Inquiry inquiry, Function<Account, CheckResult> finding)
            implements HealthCheck {

        @Override
        public CheckResult run() {
            try {
                return finding.apply(inquiry.account());
            } catch (Refused e) {
                return new CheckResult.Warning(
                        "not known, as Discord did not say", "see to what stands under \"discord token\" first");
            }
        }
    }

    private static CheckResult token(Account account) {
        String finding =
                "Discord knows the bot as %s (application %s)".formatted(account.name(), account.application());
        return account.logins() >= FEW_LOGINS
                ? new CheckResult.Good(finding)
                : new CheckResult.Warning(
                        finding + "; %d logins are left today".formatted(account.logins()),
                        "something starts it again and again: see why it ends, before Discord resets its token");
    }

    private static CheckResult intents(Account account) {
        return (account.flags() & PRIVILEGED) == 0
                ? new CheckResult.Good("no privileged one is switched on, and none is needed")
                : new CheckResult.Warning(
                        "privileged ones are switched on, and none is needed",
                        "switch Presence, Server Members and Message Content off on the Bot page of"
                                + " https://discord.com/developers/applications/" + account.application() + "/bot");
    }

    private static CheckResult permissions(Account account) {
        String invitation = LeastPrivilege.invitation(account.application());
        if (account.servers().isEmpty()) {
            return new CheckResult.Warning("the bot is in no server", "invite it: " + invitation);
        }
        var lacking = new ArrayList<String>();
        var dangerous = new TreeSet<String>();
        var shut = new ArrayList<String>();
        for (var server : account.servers()) {
            var missing = LeastPrivilege.missing(server.permissions());
            if (!missing.isEmpty()) {
                lacking.add("%s lacks %s".formatted(server.name(), String.join(", ", missing)));
            }
            dangerous.addAll(LeastPrivilege.dangerous(server.permissions()));
            shut.addAll(shut(server, missing));
        }
        if (!lacking.isEmpty()) {
            return new CheckResult.Bad(
                    named(lacking) + unseen(account),
                    "let an admin of the server open " + invitation + ", or grant it to the bot's role");
        }
        if (!shut.isEmpty()) {
            return new CheckResult.Bad(
                    named(shut) + unseen(account),
                    "let an admin of the server open the channel: Edit Channel, Permissions, Advanced, add the bot's role and"
                            + " tick what it lacks, or no longer allow that channel in /settings");
        }
        String servers = counted(account.servers().size());
        return dangerous.isEmpty()
                ? new CheckResult.Good("all that is needed, in " + servers + unseen(account))
                : new CheckResult.Warning(
                        "all that is needed in %s, and more: %s".formatted(servers, String.join(", ", dangerous))
                                + unseen(account),
                        "take from the bot's role what it never uses; it needs no more than the integer "
                                + LeastPrivilege.integer());
    }

    /** The allowed channels that take more than the server withholds anyway. */
    private static List<String> shut(Account.Server server, List<String> missing) {
        var shut = new ArrayList<String>();
        for (var place : server.places()) {
            var lacks = new ArrayList<>(place.lacks());
            lacks.removeAll(missing);
            if (!lacks.isEmpty()) {
                shut.add("%s lacks %s in #%s".formatted(server.name(), String.join(", ", lacks), place.name()));
            }
        }
        return shut;
    }

    /** What Discord was not asked about, as a bot may be in many servers; empty where all was looked at. */
    private static String unseen(Account account) {
        long shut = account.servers().stream()
                .filter(server -> !server.lookedInto())
                .count();
        return (shut == 0
                        ? ""
                        : "; not looked into: the allowed channels of %s, where /setup tells".formatted(counted(shut)))
                + (account.everyServer()
                        ? ""
                        : "; of the servers only the first %d were looked at"
                                .formatted(account.servers().size()));
    }

    private static String counted(long servers) {
        return servers == 1 ? "1 server" : servers + " servers";
    }

    private static String named(List<String> lacking) {
        return String.join("; ", lacking.subList(0, Math.min(NAMED, lacking.size())))
                + (lacking.size() > NAMED ? "; and %d more".formatted(lacking.size() - NAMED) : "");
    }

    private static CheckResult clock(Account account) {
        var ahead = account.ahead();
        if (ahead.abs().compareTo(APART) < 0) {
            return new CheckResult.Good("it agrees with Discord's");
        }
        return new CheckResult.Warning(
                "it is %d s %s Discord's"
                        .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
                "let this machine keep its time by NTP; what \"today\" is, and how old news are, goes by it");
    }
}
