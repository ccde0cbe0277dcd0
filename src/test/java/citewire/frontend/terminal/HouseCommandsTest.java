package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.health.CheckResult;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestOutcome.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseCommandsTest {

    private final FakeWorkspace workspace = new FakeWorkspace();

    HouseCommandsTest() {
        workspace.outcomes.add(new IngestOutcome(Status.ADDED, new ArticleId("a1"), "news.jsonl", 1, null));
        workspace.outcomes.add(new IngestOutcome(
                Status.REJECTED, null, "news.jsonl", 2, "not JSON; \u001b[2Jwrite one object a line"));
        workspace.outcomes.add(new IngestOutcome(Status.UNCHANGED, new ArticleId("b"), "b.txt", null, null));
    }

    @Test
    void ingestTellsTheRejectedAndTheSum() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "ingest", "news.jsonl", "b.txt")).isZero();
        assertThat(screen.out()).isEqualTo("""
                rejected: news.jsonl, line 2: not JSON; write one object a line
                Added 1, updated 0, unchanged 1, duplicate 0, rejected 1.
                """);
        assertThat(screen.err()).isEmpty();
        assertThat(workspace.done).containsExactly("ingest [news.jsonl, b.txt]", "words", "vectors", "close");
    }

    @Test
    void ingestWritesJsonOneLineAnArticleThenTheSum() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "ingest", "--json", "--no-wait", "news.jsonl"))
                .isZero();
        assertThat(screen.out()).isEqualTo("""
                {"status":"added","articleId":"a1","input":"news.jsonl","line":1,"reason":null}
                {"status":"rejected","articleId":null,"input":"news.jsonl","line":2,\
                "reason":"not JSON; \\u001B[2Jwrite one object a line"}
                {"status":"unchanged","articleId":"b","input":"b.txt","line":null,"reason":null}
                {"summary":true,"added":1,"updated":0,"unchanged":1,"duplicate":0,"rejected":1,"withdrawn":0}
                """);
        assertThat(workspace.done).containsExactly("ingest [news.jsonl]", "words", "close");
    }

    @Test
    void ingestFailsOnlyWhenNothingWentIn() {
        workspace.outcomes.removeIf(outcome -> outcome.status() != Status.REJECTED);
        assertThat(Screen.plain().run(workspace, "ingest", "news.jsonl")).isEqualTo(1);
        assertThat(Screen.plain().run(workspace, "ingest")).isEqualTo(2);
    }

    @Test
    void longWorkShowsABarOnStandardErrorOfATerminalOnly() {
        var screen = Screen.withProgress();
        assertThat(screen.run(workspace, "ingest", "--json", "news.jsonl")).isZero();
        assertThat(screen.err()).contains("Articles", "Vectors");
        assertThat(screen.out().lines()).allMatch(line -> line.startsWith("{"));
        var plain = Screen.plain();
        assertThat(plain.run(workspace, "reindex")).isZero();
        assertThat(plain.err()).isEmpty();
    }

    @Test
    void reindexRebuildsAndTellsHowMuch() {
        var screen = Screen.withProgress();
        assertThat(screen.run(workspace, "reindex")).isZero();
        assertThat(screen.out()).isEqualTo("The index is new: 8 passages, 75 % of them with a vector.\n");
        assertThat(screen.err()).contains("Reindexing");
        assertThat(workspace.done).containsExactly("rebuild", "close");
    }

    @Test
    void doctorTellsWhatIsWrongAndWhatToDo() {
        workspace.checks.put("articles", new CheckResult.Good("638 from 12 sources"));
        workspace.checks.put("token", new CheckResult.Warning("there is none", "get one:\n  1. here\n"));
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "doctor")).isZero();
        assertThat(screen.out()).isEqualTo("""
                ✓ articles: 638 from 12 sources
                ! token: there is none
                  → get one:
                      1. here
                """);
    }

    @Test
    void doctorFailsWhenSomethingIsBad() {
        workspace.checks.put("disk", new CheckResult.Bad("it is full", "free some room"));
        workspace.checks.put("articles", new CheckResult.Good("638 from 12 sources"));
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "doctor")).isEqualTo(1);
        assertThat(screen.out()).startsWith("✗ disk: it is full\n  → free some room\n");
        var json = Screen.plain();
        assertThat(json.run(workspace, "doctor", "--json")).isEqualTo(1);
        assertThat(json.out()).isEqualTo("""
                {"check":"disk","status":"bad","finding":"it is full","remedy":"free some room"}
                {"check":"articles","status":"good","finding":"638 from 12 sources","remedy":null}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "<@412345678901234567>",
                "4123456789012345",
                "412345678901234567890",
                "",
                "٤١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧"
            })
    void forgetRefusesWhatIsNoIdOfDiscordBeforeItOpensAnything(String member) {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "forget", member)).isEqualTo(2);
        assertThat(screen.err()).contains("MEMBER-ID takes the id of a member in Discord, 17 to 20 digits");
        assertThat(workspace.opened).isNull();
    }

    @Test
    void forgetWantsAMemberNamed() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "forget")).isEqualTo(2);
        assertThat(screen.err()).contains("MEMBER-ID");
    }

    @Test
    void demoTellsWhereItIsOnceItsArticlesAreInAndRunsToItsEnd() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "demo", "--port", "0")).isZero();
        assertThat(screen.out()).startsWith("Citewire in a simulated Discord: http://127.0.0.1:8090/\n");
        assertThat(workspace.done).containsExactly("demo 127.0.0.1:0", "articles", "end", "close");
    }

    @Test
    void demoRefusesAPortThatIsNone() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "demo", "--port", "70000")).isEqualTo(2);
        assertThat(screen.err()).contains("--port takes a number from 0 to 65535, not 70000");
        assertThat(workspace.done).isEmpty();
    }
}
