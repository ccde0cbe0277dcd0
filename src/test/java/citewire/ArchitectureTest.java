package citewire;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, each with its reason; docs/ARCHITECTURE.md draws the map. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("citewire");

    private static final Path ROOT = Path.of(System.getProperty("citewire.root", ""));
    private static final Path MAIN = ROOT.resolve("src/main/java");
    private static final Path TESTS = ROOT.resolve("src/test/java");

    /** The door and the wiring stand in the root package and may name what they open. */
    private static final DescribedPredicate<JavaClass> WIRING = resideInAPackage("citewire");

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching("citewire.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle means that two rooms are one, and neither can be read or replaced alone"));
    }

    @Test
    void noRoomKnowsTheDoorOrTheWiring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("citewire")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("citewire")
                .because("a part is handed what it needs; one that reaches for the wiring can be tested only whole"));
    }

    @Test
    void theDomainKnowsTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage("citewire.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("citewire.domain..", "java..", "org.jspecify..")
                        .and(DescribedPredicate.not(resideInAnyPackage("java.sql..", "java.net.http.."))))
                .because("nouns that know a library make every room know it"));
    }

    static Stream<Arguments> librariesAndTheirRooms() {
        return Stream.of(
                library("JDA", List.of("net.dv8tion.."), "citewire.frontend.discord.."),
                library(
                        "OkHttp, brotli and crawler-commons",
                        List.of("okhttp3..", "org.brotli..", "crawlercommons.."),
                        "citewire.ingest.fetch..",
                        "citewire.frontend.discord.."),
                library("Lucene", List.of("org.apache.lucene.."), "citewire.index.lucene.."),
                // eval.peer measures LangChain4j's own way to search, which cannot be had without it
                library(
                        "LangChain4j",
                        List.of("dev.langchain4j.."),
                        "citewire.ask..",
                        "citewire.model..",
                        // counts what passes between LangChain4j's messages and the budget
                        "citewire.metrics..",
                        "citewire.eval.peer.."),
                library("Resilience4j", List.of("io.github.resilience4j.."), "citewire.model.call.."),
                library("ONNX Runtime and DJL", List.of("ai.onnxruntime..", "ai.djl.."), "citewire.model.."),
                library(
                        "SQL",
                        List.of(
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "org.flywaydb..",
                                "com.zaxxer..",
                                "org.sqlite.."),
                        "citewire.state.jdbc.."),
                library(
                        "the terminal's libraries",
                        List.of("picocli..", "org.jline..", "me.tongfei.."),
                        "citewire.frontend.terminal.."),
                library("Javalin and Jetty", List.of("io.javalin..", "org.eclipse.jetty.."), "citewire.simulator.."),
                library("jsoup and commonmark", List.of("org.jsoup..", "org.commonmark.."), "citewire.ingest.."),
                library(
                        "the guesser of encodings",
                        List.of("org.mozilla.universalchardet.."),
                        "citewire.ingest.feed.."),
                library("the client of Prometheus", List.of("io.prometheus.."), "citewire.metrics.."),
                library("Logback", List.of("ch.qos.logback.."), "citewire.logging.."),
                library("the JDK's web server", List.of("com.sun.net.httpserver.."), "citewire.frontend.http.."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("librariesAndTheirRooms")
    void oneLibraryLivesInOneRoom(String name, String[] packages, String[] rooms) {
        check(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(rooms).or(WIRING)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(name + " can then be upgraded, replaced and understood in one place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citewire.index.lucene",
                "citewire.state.jdbc",
                "citewire.frontend.discord",
                "citewire.frontend.terminal",
                "citewire.frontend.http",
                "citewire.simulator"
            })
    void adaptersAreKnownToTheWiringAlone(String adapter) {
        check(noClasses()
                .that(DescribedPredicate.not(resideInAPackage(adapter + "..").or(WIRING)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(adapter + "..")
                .because("a room that knows an adapter cannot be given another one"));
    }

    @Test
    void askingAndIngestingDoNotKnowEachOther() {
        String reason = "they meet in the index and the store; either may then run without the other";
        check(noClasses()
                .that()
                .resideInAPackage("citewire.ask..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("citewire.ingest..")
                .because(reason));
        check(noClasses()
                .that()
                .resideInAPackage("citewire.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("citewire.ask..")
                .because(reason));
    }

    @Test
    void theSimulatorKnowsNoOtherRoom() {
        check(noClasses()
                .that()
                .resideInAPackage("citewire.simulator..")
                .should()
                .dependOnClassesThat(resideInAPackage("citewire..")
                        .and(DescribedPredicate.not(resideInAPackage("citewire.simulator.."))))
                .because("a stand-in for Discord that shares code with the bot shares its mistakes"));
    }

    @Test
    void aRoomIsHandedItsOwnPartOfTheConfiguration() {
        check(noClasses()
                .that(DescribedPredicate.not(
                        resideInAPackage("citewire.config..").or(WIRING)))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("citewire.config.Config")
                .because("a room that is handed the whole house's settings comes to depend on all of them"));
    }

    @Test
    void timeComesFromAClock() {
        check(noClasses()
                .that(DescribedPredicate.not(
                        resideInAPackage("citewire.threads..").or(WIRING)))
                .should()
                .callCodeUnitWhere(asksForTheTime())
                .because("a question has its own now, and a test must be able to turn the clock"));
    }

    @Test
    void threadsAreMadeInOnePlace() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("citewire.threads..")
                .should()
                .callCodeUnitWhere(makesAThread())
                .because("every thread needs a name, a kind and someone who ends it"));
    }

    @Test
    void onlyTheDoorAndTheTerminalWriteToTheStandardStreams() {
        check(noClasses()
                .that(DescribedPredicate.not(
                        resideInAPackage("citewire.frontend.terminal..").or(WIRING)))
                .should(ACCESS_STANDARD_STREAMS)
                .because("standard output belongs to the command's result; everything else is logged"));
    }

    @Test
    void namesSayWhatATypeDoesOrIs() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .orShould()
                .haveSimpleNameEndingWith("Data")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .because("such a name says nothing, so that anything may be put into it"));
    }

    @Test
    void classesAreFinal() {
        check(classes()
                .that(are(describe("plain classes", ArchitectureTest::isPlainClass)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould(new IsSealed())
                .because("what is not made to be extended is composed"));
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = sources(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();

        assertThat(unmarked)
                .as("packages without @NullMarked, in which NullAway would check nothing")
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanOneCanRead() {
        var tooLong = Stream.concat(sources(MAIN), sources(TESTS))
                .filter(file -> text(file).lines().count() > 400)
                .toList();

        assertThat(tooLong).as("files of more than 400 lines: split by step").isEmpty();
    }

    @Test
    void testsMockNeitherRecordsNorTheIndexNorTheStores() {
        Set<String> real = HOUSE.stream()
                .filter(type -> type.isRecord()
                        || type.getPackageName().equals("citewire.state")
                        || type.getSimpleName().equals("ArticleIndex"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        // the three ways to ask Mockito for one: mock(X.class), X x = mock(), @Mock X x
        var mocks = Pattern.compile(
                "(?:mock|spy)\\(\\s*(?:\\w+\\.)*(\\w+)\\.class|(\\w+)(?:<[^>]*>)?\\s+\\w+\\s*=\\s*(?:\\w+\\.)?mock\\(\\)"
                        + "|@(?:Mock|Spy)(?:\\([^)]*\\))?\\s+(?:private\\s+)?(?:final\\s+)?(?:\\w+\\.)*(\\w+)");
        var mocked = sources(TESTS)
                .flatMap(file -> mocks.matcher(text(file)).results())
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                .filter(name -> name != null && real.contains(name))
                .toList();

        assertThat(real).contains("ArticleIndex", "ArticleStore", "Passage");
        assertThat(mocked)
                .as("mocked, though the real ones run in memory and a record is a value: a mock proves only itself")
                .isEmpty();
    }

    @Test
    void testsDoNotSleep() {
        var sleeping = sources(TESTS)
                .filter(file -> text(file).contains("Thread" + ".sleep("))
                .toList();

        assertThat(sleeping)
                .as("tests that sleep, and so are slow or wrong on a busy machine: wait for what must happen")
                .isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static Arguments library(String name, List<String> packages, String... rooms) {
        return Arguments.of(name, packages.toArray(String[]::new), rooms);
    }

    private static boolean isPlainClass(JavaClass type) {
        return !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && type.getEnclosingClass().filter(JavaClass::isEnum).isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        return describe("ask the system for the time", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getFullName();
            boolean now = target.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && target.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            boolean system = owner.equals("java.time.Clock") && target.getName().startsWith("system");
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            return now || system || millis;
        });
    }

    private static DescribedPredicate<JavaCall<?>> makesAThread() {
        Set<String> owners = Set.of("java.util.concurrent.Executors", "java.util.Timer");
        Set<String> makers = Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread");
        return describe("make a thread", call -> {
            String owner = call.getTarget().getOwner().getFullName();
            String name = call.getTarget().getName();
            return owners.contains(owner)
                    || (owner.equals("java.lang.Thread") && makers.contains(name))
                    || (owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"));
        });
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds for a class whose subclasses are listed. */
    private static final class IsSealed extends ArchCondition<JavaClass> {
        IsSealed() {
            super("be sealed");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    type, type.reflect().isSealed(), type.getName() + " is neither final nor sealed"));
        }
    }
}
