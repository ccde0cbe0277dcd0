package citewire.eval.trial;

import citewire.eval.trial.corrupt.AlteredQuotation;
import citewire.eval.trial.corrupt.Corruption;
import citewire.eval.trial.corrupt.FactExchange;
import citewire.eval.trial.corrupt.MergedEvents;
import citewire.eval.trial.corrupt.Negation;
import citewire.eval.trial.corrupt.StaleFact;
import citewire.eval.trial.corrupt.SwappedRoles;
import citewire.eval.trial.corrupt.WrongAttribution;
import citewire.eval.trial.reword.ClauseOrder;
import citewire.eval.trial.reword.Compressed;
import citewire.eval.trial.reword.DateResolved;
import citewire.eval.trial.reword.Joined;
import citewire.eval.trial.reword.NumberFormat;
import citewire.eval.trial.reword.ReportingVerb;
import citewire.eval.trial.reword.Reworded;
import citewire.eval.trial.reword.Rewording;
import citewire.eval.trial.reword.Shortened;
import citewire.eval.trial.reword.Surname;
import citewire.eval.trial.reword.Synonyms;
import citewire.eval.trial.reword.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which rule a kind of trial is made. */
final class Ways {

    static final Map<TrialKind, Rewording> REWORDINGS = Map.ofEntries(
            Map.entry(TrialKind.VERBATIM, claim -> Optional.of(new Reworded(claim.text(), ""))),
            Map.entry(TrialKind.VOICE, new Voice()),
            Map.entry(TrialKind.CLAUSE_ORDER, new ClauseOrder()),
            Map.entry(TrialKind.SHORTENED, new Shortened()),
            Map.entry(TrialKind.NUMBER_FORMAT, new NumberFormat()),
            Map.entry(TrialKind.DATE_RESOLVED, new DateResolved()),
            Map.entry(TrialKind.REPORTING_VERB, new ReportingVerb()),
            Map.entry(TrialKind.SURNAME, new Surname()),
            Map.entry(TrialKind.COMPRESSED, new Compressed()),
            Map.entry(TrialKind.SYNONYMS, new Synonyms()),
            Map.entry(TrialKind.JOINED, new Joined()));

    static final Map<TrialKind, Corruption> CORRUPTIONS = Map.of(
            TrialKind.NUMBER, new FactExchange(FactExchange.NUMBERS),
            TrialKind.DATE, new FactExchange(FactExchange.DATES),
            TrialKind.NAME, new FactExchange(FactExchange.NAMES),
            TrialKind.QUOTATION, new AlteredQuotation(),
            TrialKind.NEGATION, new Negation(),
            TrialKind.ROLES, new SwappedRoles(),
            TrialKind.ATTRIBUTION, new WrongAttribution(),
            TrialKind.MERGED, new MergedEvents(),
            TrialKind.STALE, new StaleFact());

    /** Those that leave a sentence one of its own, to be made false. */
    static final List<Rewording> BEFORE_CORRUPTION = List.of(
            new Voice(),
            new ClauseOrder(),
            new Shortened(),
            new NumberFormat(),
            new ReportingVerb(),
            new Surname(),
            new Compressed(),
            new Synonyms());

    private Ways() {}
}
