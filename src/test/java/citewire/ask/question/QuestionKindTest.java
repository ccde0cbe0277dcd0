package citewire.ask.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what's new on the ferry?               | the ferry
                    What’s the latest on NATO?             | NATO
                    latest news about Hawaii               | Hawaii
                    any news on the harbour strike today?  | the harbour strike
                    catch me up on the summit              | the summit
                    Any updates on the vote?               | the vote
                    what happened in Paris today?          | Paris
                    What happened last week in Paris?      | Paris
                    what's new on the ferry since Monday?  | the ferry
                    catch me up on the water thing         | the water
                    storm hanna summary pls                | storm hanna
                    what's been going on at Acme lately    | Acme
                    give me the latest from the island     | the island
                    any football news?                     | football
                    acme news                              | acme
                    What did parliament decide recently?   | parliament
                    How are things at the bridge?          | the bridge
                    summarize the ferry strike             | the ferry strike
                    tldr on the budget                     | the budget
                    can you give me a recap of the vote?   | the vote
                    """)
    void readsWhatToCatchUpOn(String question, String topic) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.CatchUp(topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened today?",
                "what's new?",
                "What's happening in the world?",
                "any news?",
                "latest headlines",
                "catch me up",
                "what did I miss?",
                "today's top stories",
                "What happened this week?",
                "What happened last week?",
                "What happened on Monday?",
                "what happened over the weekend",
                "What happened on 23 November?",
                "What happened on November 3rd?",
                "What has happened in the last three days?",
                "what's new since Friday?",
                "any news from last week?",
                "the news of the last 7 days"
            })
    void catchesUpOnEverythingWithoutATopic(String question) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.CatchUp(""));
    }

    @ParameterizedTest
    @CsvSource({
        "hi, GREETING",
        "Hello there!, GREETING",
        "good morning, GREETING",
        "how are you?, GREETING",
        "thanks, THANKS",
        "Thank you!, THANKS",
        "thanks for the help, THANKS",
        "who are you?, SELF",
        "what can you do?, SELF",
        "help, SELF"
    })
    void knowsChitChat(String said, QuestionKind.Matter matter) {
        assertThat(QuestionKind.of(said)).isEqualTo(new QuestionKind.Chat(matter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who won?",
                "???",
                "What happened to the ferry?",
                "What happened in Monday's shooting?",
                "Who says hello to the crowd?",
                "What did the minister thank the crew for?",
                "When was the latest vote held?",
                "How did the news reach Seoul?",
                "Is it true that the ferry sails again?",
                "Help for refugees: who pays?",
                "Who reads the news?",
                "What did parliament decide?",
                "Is that good news?",
                "Who wrote the summary of the report on fish?",
                "Did Acme release an update?",
                "What happened on 23 November 1975?",
                "fake news"
            })
    void takesTheRestForAFact(String question) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.Fact());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Was gibt es Neues zur Fähre?             | Fähre
                    was ist neu bei der Bahn                 | Bahn
                    Gibt es etwas Neues über den Hafen?      | Hafen
                    neueste Nachrichten aus Hamburg          | Hamburg
                    Zeig mir die wichtigsten Meldungen zum Streik | Streik
                    Was ist heute in Berlin passiert?        | Berlin
                    Was ist gestern passiert?                | ''
                    Was ist letzte Woche passiert?           | ''
                    Was ist am Montag in Berlin passiert?    | Berlin
                    Was gibt es Neues zur Fähre seit Montag? | Fähre
                    Bahnstreik Neuigkeiten                   | Bahnstreik
                    Wie ist der Stand beim Gipfel?           | Gipfel
                    Fass mir die Debatte um die Maut zusammen| die Debatte um die Maut
                    Was passiert gerade in Norwegen?         | Norwegen
                    """)
    void readsInGermanWhatToCatchUpOn(String question, String topic) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.CatchUp(topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was gibt's Neues?",
                "Was gibt es heute Neues?",
                "Gibt es Neuigkeiten?",
                "Nachrichten",
                "Die Schlagzeilen bitte",
                "Was ist los in der Welt?",
                "Was habe ich verpasst?",
                "Was ist heute passiert?",
                "Die wichtigsten Nachrichten von heute",
                "Was ist am Wochenende passiert?",
                "Was ist in den letzten drei Tagen passiert?",
                "Nachrichten der letzten Woche"
            })
    void catchesUpInGermanOnEverythingWithoutATopic(String question) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.CatchUp(""));
    }

    @ParameterizedTest
    @CsvSource({
        "Hallo!, GREETING",
        "Guten Morgen zusammen, GREETING",
        "Grüß dich, GREETING",
        "Wie geht's dir?, GREETING",
        "Vielen Dank!, THANKS",
        "Danke für die Hilfe, THANKS",
        "Tschüss, THANKS",
        "Wer bist du?, SELF",
        "Was kannst du?, SELF",
        "Bist du eine KI?, SELF",
        "Hilfe, SELF"
    })
    void knowsInGermanWhatIsNoQuestionAboutTheNews(String message, String matter) {
        QuestionKind expected = matter.equals("NONE")
                ? new QuestionKind.Fact()
                : new QuestionKind.Chat(QuestionKind.Matter.valueOf(matter));
        assertThat(QuestionKind.of(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wer hat die Wahl in Norwegen gewonnen?",
                "Wann fährt die Fähre nach Seoul?",
                "Was ist der neue Fahrplan?",
                "Warum streiken die Lokführer?",
                "Was ist in der Nachricht der Regierung enthalten?",
                "Wie viele Häuser wurden überflutet?",
                "Was hat der Minister gestern über die Maut gesagt?",
                "Ist die Brücke neu?",
                "Danke der Regierung für die neue Brücke?"
            })
    void leavesOtherGermanQuestionsToTheArticles(String question) {
        assertThat(QuestionKind.of(question)).isEqualTo(new QuestionKind.Fact());
    }
}
