package citewire.config;

import citewire.domain.AnswerStyle;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All settings. {@code config/citewire.yaml} explains every key and holds its default.
 *
 * @param data the folder of everything that must outlive the process
 * @param zone the time zone of dates without one
 */
public record Config(
        Path data,
        ZoneId zone,
        Discord discord,
        Answer answer,
        Records records,
        Model model,
        Embedding embedding,
        Retrieval retrieval,
        Ingest ingest,
        Feeds feeds,
        Limits limits,
        Retention retention,
        Backup backup,
        Http http,
        Log log) {

    /**
     * @param apiUrl the full REST base with {@code /api/v10}; empty for Discord's own
     * @param gatewayUrl a WebSocket address without query; empty for Discord's own
     * @param messageContent whether to ask Discord for the words of messages that do not mention the bot
     * @param report who is told of the week: {@code owner}, {@code off} or a channel's id
     */
    public record Discord(Secret token, String apiUrl, String gatewayUrl, boolean messageContent, String report) {

        /** Tells nobody of the week. */
        public static final String NO_REPORT = "off";

        /** Without a weekly report. */
        public Discord(Secret token, String apiUrl, String gatewayUrl, boolean messageContent) {
            this(token, apiUrl, gatewayUrl, messageContent, NO_REPORT);
        }

        /** Without any privileged intent, and without a weekly report. */
        public Discord(Secret token, String apiUrl, String gatewayUrl) {
            this(token, apiUrl, gatewayUrl, false);
        }
    }

    /**
     * @param maxCharacters an answer is cut at the sentence that would pass this
     * @param passages how many passages a drafter is given
     * @param concurrent how many questions are answered at once; more wait
     * @param perGuild how many of them may come from one server, or from one member's direct messages
     * @param maxQuoteWords the most words an answer quotes of one article
     * @param confidence from 0 to 1: less sure of its quotes than this, the bot declines
     * @param style where neither the server nor who asks has one
     * @param secondOpinion whether the chat model is asked once more about sentences whose wording the check cannot place
     */
    public record Answer(
            int maxCharacters,
            int passages,
            int concurrent,
            int perGuild,
            int maxQuoteWords,
            double confidence,
            boolean secondOpinion,
            AnswerStyle style) {

        private static final int PER_GUILD = 3;

        /** Of the normal length. */
        public Answer(
                int maxCharacters,
                int passages,
                int concurrent,
                int perGuild,
                int maxQuoteWords,
                double confidence,
                boolean secondOpinion) {
            this(
                    maxCharacters,
                    passages,
                    concurrent,
                    perGuild,
                    maxQuoteWords,
                    confidence,
                    secondOpinion,
                    AnswerStyle.NORMAL);
        }

        /** The same with answers of that style, and length. */
        public Answer in(AnswerStyle other) {
            return new Answer(
                    other.characters(maxCharacters),
                    passages,
                    concurrent,
                    perGuild,
                    maxQuoteWords,
                    confidence,
                    secondOpinion,
                    other);
        }

        /** Three at once for each server. */
        public Answer(
                int maxCharacters,
                int passages,
                int concurrent,
                int maxQuoteWords,
                double confidence,
                boolean secondOpinion) {
            this(maxCharacters, passages, concurrent, PER_GUILD, maxQuoteWords, confidence, secondOpinion);
        }

        /** Without a second opinion. */
        public Answer(int maxCharacters, int passages, int concurrent, int maxQuoteWords, double confidence) {
            this(maxCharacters, passages, concurrent, maxQuoteWords, confidence, false);
        }
    }

    /**
     * @param keepDays how long an answer is kept with how it came about; 0 keeps none
     * @param correctDays how long an answer is corrected when its articles are; 0 corrects none
     */
    public record Records(int keepDays, int correctDays) {

        public Duration life() {
            return Duration.ofDays(keepDays);
        }

        public Duration corrected() {
            return Duration.ofDays(correctDays);
        }
    }

    /**
     * @param baseUrl with the version path; empty for the provider's own
     * @param timeout for a whole answer, by whichever model
     * @param maxTokens of one answer
     * @param window how many tokens the model reads and writes at most; 0 goes by its name
     * @param second asked where the first fails
     */
    public record Model(
            Provider provider,
            String baseUrl,
            String name,
            Secret apiKey,
            Duration timeout,
            int maxTokens,
            int window,
            Second second) {

        /** Without a second model, its window known by its name. */
        public Model(Provider provider, String baseUrl, String name, Secret apiKey, Duration timeout, int maxTokens) {
            this(provider, baseUrl, name, apiKey, timeout, maxTokens, 0, Second.NONE);
        }

        /** The second model as one of its own, which has no other behind it. */
        public Model fallback() {
            return new Model(
                    second.provider(),
                    second.baseUrl(),
                    second.name(),
                    second.apiKey(),
                    timeout,
                    maxTokens,
                    second.window(),
                    Second.NONE);
        }
    }

    /**
     * Another chat model; {@link Provider#NONE} where there is none.
     *
     * @param baseUrl with the version path; empty for the provider's own
     * @param window how many tokens the model reads and writes at most; 0 goes by its name
     */
    public record Second(Provider provider, String baseUrl, String name, Secret apiKey, int window) {

        static final Second NONE = new Second(Provider.NONE, "", "", Secret.NONE, 0);
    }

    /** Whose wire format the chat model speaks. */
    public enum Provider {
        NONE,
        OPENAI,
        ANTHROPIC,
        GEMINI
    }

    /**
     * @param enabled false searches by words alone
     * @param threads how many passages are embedded at once
     */
    public record Embedding(boolean enabled, int threads) {}

    /**
     * @param candidates how many passages each arm of the search contributes
     * @param rerankerModel the ONNX file of a cross-encoder that orders the best anew; empty for none
     * @param rerankerTokenizer its tokenizer.json
     */
    public record Retrieval(int candidates, String rerankerModel, String rerankerTokenizer) {

        /** Without a reranker. */
        public Retrieval(int candidates) {
            this(candidates, "", "");
        }
    }

    /**
     * @param seeds a folder of articles that is taken in at every start; empty for none
     * @param maxLineBytes a longer line of a JSON-lines file is rejected
     * @param maxFileBytes a larger article file is rejected; JSON-lines files are read line by line and may be larger
     * @param allowHosts host:port pairs that may be fetched though they are private
     */
    public record Ingest(String seeds, int maxLineBytes, int maxFileBytes, List<String> allowHosts, Fetch fetch) {
        public Ingest {
            allowHosts = List.copyOf(allowHosts);
        }
    }

    /**
     * How documents are fetched from the web.
     *
     * @param contact an address at which sites can reach the owner; empty for none
     * @param timeout for a whole document
     * @param maxResponseBytes a larger document is given up
     * @param hostPause between two requests to one host
     * @param respectReservations whether reservations against text and data mining hold
     * @param logins of the owner, for the feeds that are followed for everybody
     */
    public record Fetch(
            String contact,
            Duration timeout,
            int maxResponseBytes,
            Duration hostPause,
            boolean respectRobots,
            boolean respectReservations,
            List<Login> logins) {
        public Fetch {
            logins = List.copyOf(logins);
        }

        /** Without a login. */
        public Fetch(
                String contact,
                Duration timeout,
                int maxResponseBytes,
                Duration hostPause,
                boolean respectRobots,
                boolean respectReservations) {
            this(contact, timeout, maxResponseBytes, hostPause, respectRobots, respectReservations, List.of());
        }
    }

    /**
     * @param follow addresses of feeds
     * @param interval between two visits of a feed of which nothing is known yet
     * @param concurrent how many feeds are visited at once
     * @param fullText whether the page is fetched where the feed has a summary only
     * @param parkAfter a feed that failed for so long is no longer visited
     * @param perGuild how many feeds a Discord server may follow for itself
     */
    public record Feeds(
            List<String> follow,
            Duration interval,
            Duration minInterval,
            Duration maxInterval,
            int concurrent,
            boolean fullText,
            Duration parkAfter,
            int perGuild) {
        public Feeds {
            follow = List.copyOf(follow);
        }
    }

    /**
     * What chat models may take; a limit that is null is none. A day and a month are those of the zone.
     *
     * @param currency of all prices and costs, as it is shown
     * @param prices by the model's name at its provider
     * @param pricesOf the month or the day of which the prices are, in ISO 8601; empty where the owner did not say
     */
    public record Limits(
            String currency,
            Map<String, Price> prices,
            String pricesOf,
            @Nullable BigDecimal costPerDay,
            @Nullable BigDecimal costPerMonth,
            @Nullable BigDecimal costPerGuildDay,
            @Nullable BigDecimal costPerMemberDay,
            @Nullable Long tokensPerDay,
            @Nullable Long tokensPerMonth,
            @Nullable Long tokensPerGuildDay,
            @Nullable Long tokensPerMemberDay) {

        /** How providers name one state of a model: its name and a day. */
        private static final Pattern DATED = Pattern.compile("(.+)-\\d{4}-?\\d{2}-?\\d{2}");

        public static final Limits NONE = new Limits("USD", Map.of(), null, null, null, null, null, null, null, null);

        public Limits {
            prices = Map.copyOf(prices);
        }

        /** With prices of which nobody said how old they are. */
        public Limits(
                String currency,
                Map<String, Price> prices,
                @Nullable BigDecimal costPerDay,
                @Nullable BigDecimal costPerMonth,
                @Nullable BigDecimal costPerGuildDay,
                @Nullable BigDecimal costPerMemberDay,
                @Nullable Long tokensPerDay,
                @Nullable Long tokensPerMonth,
                @Nullable Long tokensPerGuildDay,
                @Nullable Long tokensPerMemberDay) {
            this(
                    currency,
                    prices,
                    "",
                    costPerDay,
                    costPerMonth,
                    costPerGuildDay,
                    costPerMemberDay,
                    tokensPerDay,
                    tokensPerMonth,
                    tokensPerGuildDay,
                    tokensPerMemberDay);
        }

        /** Of a model by its name, or by its name without the day at its end; empty where none was given. */
        public Optional<Price> price(String model) {
            var dated = DATED.matcher(model);
            return Optional.ofNullable(prices.get(model))
                    .or(() -> dated.matches() ? Optional.ofNullable(prices.get(dated.group(1))) : Optional.empty());
        }
    }

    /**
     * Which articles are let go, the oldest first; 0 lets none go.
     *
     * @param keepDays since they were published
     * @param maxMegabytes of the text of all articles, in millions of bytes
     */
    public record Retention(int keepDays, int maxArticles, int maxMegabytes) {}

    /**
     * @param folder of the backups; empty makes none
     * @param keep so many stay there
     */
    public record Backup(String folder, Duration every, int keep) {}

    /** @param port 0 takes a free one and prints it */
    public record Http(String host, int port) {}

    /** @param folder of the rolling files; empty logs to standard error alone */
    public record Log(String level, Format format, String folder) {
        /** How a line is written. */
        public enum Format {
            TEXT,
            JSON
        }
    }
}
