package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import citewire.config.ConfigException;
import citewire.frontend.terminal.article.ArticleCommand;
import citewire.frontend.terminal.article.ArticlesCommand;
import citewire.frontend.terminal.article.ExtractCommand;
import citewire.frontend.terminal.article.IngestCommand;
import citewire.frontend.terminal.eval.EvalAnswersCommand;
import citewire.frontend.terminal.eval.EvalCheckerCommand;
import citewire.frontend.terminal.eval.EvalClaimsCommand;
import citewire.frontend.terminal.eval.EvalCommand;
import citewire.frontend.terminal.eval.EvalDisagreementCommand;
import citewire.frontend.terminal.eval.EvalExamCommand;
import citewire.frontend.terminal.eval.EvalRetrievalCommand;
import citewire.frontend.terminal.feed.FeedsAddCommand;
import citewire.frontend.terminal.feed.FeedsCheckCommand;
import citewire.frontend.terminal.feed.FeedsCommand;
import citewire.frontend.terminal.feed.FeedsExportCommand;
import citewire.frontend.terminal.feed.FeedsFetchCommand;
import citewire.frontend.terminal.feed.FeedsImportCommand;
import citewire.frontend.terminal.feed.FeedsListCommand;
import citewire.frontend.terminal.feed.FeedsParseCommand;
import citewire.frontend.terminal.feed.FeedsRemoveCommand;
import citewire.frontend.terminal.owner.AuditCommand;
import citewire.frontend.terminal.owner.BackupCommand;
import citewire.frontend.terminal.owner.DemoCommand;
import citewire.frontend.terminal.owner.DoctorCommand;
import citewire.frontend.terminal.owner.ForgetCommand;
import citewire.frontend.terminal.owner.ReindexCommand;
import citewire.frontend.terminal.owner.ReportCommand;
import citewire.frontend.terminal.owner.RestoreCommand;
import citewire.frontend.terminal.owner.RetentionCommand;
import citewire.frontend.terminal.owner.RunCommand;
import citewire.frontend.terminal.owner.SpendCommand;
import citewire.frontend.terminal.question.AskCommand;
import citewire.frontend.terminal.question.ChatCommand;
import citewire.frontend.terminal.question.ReplayCommand;
import citewire.frontend.terminal.question.SearchCommand;
import citewire.frontend.terminal.question.WhyCommand;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the command line. */
public final class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private static final String RUN = "run";

    private Commands() {}

    /** Runs one command and returns the process's exit code: 0 done, 1 failed, 2 wrong usage or configuration. */
    public static int execute(String[] args, Opener opener, Console console) {
        return line(args, opener, console).execute(args);
    }

    /**
     * As much of the command line as {@code args} need: of a command that they begin with, no other is made, since finding
     * out what all take would be a sixth of the bot's start.
     */
    private static CommandLine line(String[] args, Opener opener, Console console) {
        var root = new RootCommand(opener, console, RunCommand::new);
        var all = commands();
        var named = args.length == 0 ? RUN : args[0];
        var line = new CommandLine(root);
        all.entrySet().stream()
                .filter(command -> !all.containsKey(named) || command.getKey().equals(named))
                .forEach(command ->
                        line.addSubcommand(command.getKey(), command.getValue().apply(root)));
        return dressed(line, console);
    }

    /** The whole command line, to be parsed or executed. */
    static CommandLine line(Opener opener, Console console) {
        return line(new String[] {"--help"}, opener, console);
    }

    /** What makes each command, in the order of the help. */
    private static Map<String, Function<RootCommand, Object>> commands() {
        var commands = new LinkedHashMap<String, Function<RootCommand, Object>>();
        commands.put(RUN, RunCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("chat", ChatCommand::new);
        commands.put("ask", AskCommand::new);
        commands.put("why", WhyCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("articles", ArticlesCommand::new);
        commands.put("article", ArticleCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("feeds", Commands::feeds);
        commands.put("extract", ExtractCommand::new);
        commands.put("reindex", ReindexCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("retention", RetentionCommand::new);
        commands.put("spend", SpendCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("forget", ForgetCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("eval", Commands::evaluation);
        return commands;
    }

    private static CommandLine dressed(CommandLine line, Console console) {
        return line
                // a question may begin with @, or name a variable
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(60, Math.min(console.width(), 110)))
                .setColorScheme(Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, UTF_8))
                .setErr(new PrintWriter(console.err(), true, UTF_8))
                .setParameterExceptionHandler(Commands::wrongUsage)
                .setExecutionExceptionHandler(Commands::fault);
    }

    private static CommandLine feeds(RootCommand root) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new FeedsAddCommand(root))
                .addSubcommand(new FeedsListCommand(root))
                .addSubcommand(new FeedsRemoveCommand(root))
                .addSubcommand(new FeedsCheckCommand(root))
                .addSubcommand(new FeedsFetchCommand(root))
                .addSubcommand(new FeedsImportCommand(root))
                .addSubcommand(new FeedsExportCommand(root))
                .addSubcommand(new FeedsParseCommand(root));
    }

    private static CommandLine evaluation(RootCommand root) {
        return new CommandLine(new EvalCommand())
                .addSubcommand(new EvalRetrievalCommand(root))
                .addSubcommand(new EvalAnswersCommand(root))
                .addSubcommand(new EvalCheckerCommand(root))
                .addSubcommand(new EvalClaimsCommand(root))
                .addSubcommand(new EvalDisagreementCommand(root))
                .addSubcommand(new EvalExamCommand(root));
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        var err = e.getCommandLine().getErr();
        err.println("citewire: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int fault(Exception e, CommandLine command, ParseResult parsed) {
        String message = e.getMessage();
        command.getErr().println("citewire: " + (message == null ? e.getClass().getSimpleName() : message));
        if (e instanceof WrongUsage || e instanceof ConfigException) {
            return ExitCode.USAGE;
        }
        command.getErr().println("The details come with --log-level debug.");
        log.debug("the command failed", e);
        return ExitCode.SOFTWARE;
    }
}
