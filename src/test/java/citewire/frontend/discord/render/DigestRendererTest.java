package citewire.frontend.discord.render;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.digest.Sections;
import citewire.ask.digest.TopStory;
import citewire.ask.digest.Topic;
import citewire.words.Languages;
import citewire.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestRendererTest {

    private static final Instant SLOT = Instant.parse("2026-01-06T07:00:00Z");

    static Stream<Words> languages() {
        return Languages.all().stream();
    }

    private static Rendered render(List<TopStory> stories, Words words) {
        return new DigestRenderer(ZoneOffset.UTC, words).render(stories, true, SLOT);
    }

    private static TopStory story(int n, String quote, Topic topic) {
        var header = article()
                .id("a" + n)
                .title("Title " + n)
                .source("*Paper* ".repeat(20))
                .published("2026-01-06T06:00:00Z")
                .url("https://paper.example/" + "x".repeat(440) + n)
                .build()
                .header();
        return new TopStory(header, quote, n, topic);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void ofTooManyStoriesThoseThatRankLastAreLeftOut(Words words) {
        var stories = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> story(n, "_word_ ".repeat(45), new Topic.Named("[topic](x) ".repeat(20) + n % 5)))
                .toList();

        var issue = render(stories, words);

        assertThat(issue.embeds().getFirst().getDescription())
                .hasSizeLessThanOrEqualTo(4096)
                .contains("[1]", "/x".substring(1))
                .contains("x1>)")
                .doesNotContain("x12>)");
        assertThat(issue.plain()).hasSizeLessThanOrEqualTo(2000).contains("x1>)");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySectionHasAName(Words words) {
        assertThat(Sections.keys())
                .allSatisfy(
                        key -> assertThat(words.find("digest.section." + key)).isPresent());
    }

    @Test
    void storiesStandUnderTheirTopicsInTheOrderOfTheBestOfEachAndTheRestLast() {
        var issue = render(
                List.of(
                        story(1, "One is told here.", Topic.OTHER),
                        story(2, "Two is told here.", new Topic.Section("sport")),
                        story(3, "Title 3", new Topic.Named("Harbour")),
                        story(4, "Four is told here.", new Topic.Section("sport"))),
                Languages.english());

        assertThat(issue.embeds().getFirst().getDescription())
                .containsSubsequence(
                        "__**Sport**__\n“Two is told here.” [1]\n[1] ",
                        " · 2 independent sources",
                        "“Four is told here.” [2]\n[2] ",
                        "__**Harbour**__\n**Title 3** [3]\n[3] ",
                        "__**More news**__\n“One is told here.” [4]\n[4] ");
    }

    @Test
    void withoutTopicsThereAreNoHeadings() {
        var issue = render(List.of(story(1, "One is told here.", Topic.OTHER)), Languages.english());

        assertThat(issue.embeds().getFirst().getDescription()).startsWith("“One is told here.” [1]");
    }
}
