package citewire.frontend.discord.reply;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;
import citewire.frontend.discord.render.Pages;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.StageRenderer;
import citewire.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message that shows how an answer comes about: its stage, then its sentences, then the answer as it stands. A thread
 * of its own edits it when its channel's turn comes to it, so that whoever answers never waits for Discord; changes that
 * come faster are shown together. An edit that Discord lets wait is given up for newer words, if there are some by then.
 */
public final class LiveReply implements AnswerListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReply.class);

    private final ReplyTarget target;
    private final EditScheduler.Share share;
    private final StageRenderer stages;
    private final List<Button> controls;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> sentences = new ArrayList<>();
    private final Thread editing;
    private int toldNumber;
    private String line = "";
    private boolean dirty;
    private boolean finished;
    private boolean faulted;

    /**
     * @param share of the edits in its channel, which ends with it
     * @param controls shown until it is finished
     */
    public LiveReply(ReplyTarget target, EditScheduler.Share share, StageRenderer stages, List<Button> controls) {
        this.target = target;
        this.share = share;
        this.stages = stages;
        this.controls = List.copyOf(controls);
        this.editing = Threads.start("discord-edits", this::edit);
    }

    @Override
    public void stage(Stage stage) {
        if (!(stage instanceof Stage.Waiting waiting) || worthAnEdit(waiting.number())) {
            say(stages.render(stage));
        }
    }

    /** A long line would use up all edits before the answer begins; this way one of a thousand leaves some. */
    private boolean worthAnEdit(int number) {
        boolean worth = number <= 3 || toldNumber == 0 || number <= toldNumber / 2;
        toldNumber = worth ? number : toldNumber;
        return worth;
    }

    /** Shows a line of ours until a stage or sentence takes its place. */
    public void say(String words) {
        change(() -> line = words);
    }

    @Override
    public void sentence(String sentence) {
        change(() -> sentences.add(sentence));
    }

    @Override
    public void restarted() {
        change(() -> {
            sentences.clear();
            line = stages.restarted();
        });
    }

    /**
     * Shows the message as it shall stay. Only the first call does anything: an answer that was ended stays ended.
     *
     * @return the message's id; empty where it was finished before or Discord refused it, which is logged here
     */
    public Optional<String> finish(Rendered message) {
        return finish(Pages.of(message), earlier -> message.rows()).stream().findFirst();
    }

    /**
     * Shows an answer as it shall stay, as {@link #finish(Rendered)} does.
     *
     * @param controls under the last message, by the ids of those before it
     * @return the ids of the messages that were shown, in order
     */
    public List<String> finish(Pages answer, Function<List<String>, List<ActionRow>> controls) {
        if (!takeFinish()) {
            return List.of();
        }
        share.end();
        join(editing);
        var shown = new ArrayList<String>();
        try {
            show(answer.pages(), controls, shown);
            LOG.debug("The answer stands as message {}", String.join(", ", shown));
        } catch (RuntimeException e) {
            if (shown.isEmpty() && answer.embeds() && DiscordFaults.refused(e)) {
                showPlain(answer, controls, shown, e);
            } else {
                fault(e);
            }
        }
        if (shown.isEmpty()) {
            abandon();
        }
        return shown;
    }

    /** Half an answer with a button that stops nothing would be worse than none. */
    private void abandon() {
        try {
            target.abandon();
        } catch (RuntimeException e) {
            fault(e);
        }
    }

    private void showPlain(
            Pages answer,
            Function<List<String>, List<ActionRow>> controls,
            List<String> shown,
            RuntimeException refusal) {
        try {
            show(answer.plain(), controls, shown);
            LOG.warn(
                    "Discord refused the embeds of an answer, so it stands in plain words: {}",
                    DiscordFaults.meaning(refusal));
        } catch (RuntimeException e) {
            fault(e);
        }
    }

    private void show(List<Rendered> pages, Function<List<String>, List<ActionRow>> controls, List<String> shown) {
        for (Rendered page : pages) {
            boolean last = shown.size() + 1 == pages.size();
            var message =
                    page.withRows(last ? controls.apply(shown) : List.of()).message();
            long began = share.now();
            try {
                shown.add(shown.isEmpty() ? target.show(message) : target.add(message));
            } finally {
                share.editedOutOfTurn(began);
            }
        }
    }

    private void edit() {
        boolean going = awaitChange() && editAtOnce();
        for (int edits = 1; going && edits < share.pacing().edits(); edits++) {
            going = awaitChange() && editInTurn();
        }
    }

    private boolean editAtOnce() {
        long began = share.now();
        try {
            return showNewest();
        } finally {
            share.editedOutOfTurn(began);
        }
    }

    private boolean editInTurn() {
        if (!share.awaitTurn()) {
            return false;
        }
        long began = share.now();
        try {
            return showNewest();
        } finally {
            share.edited(began);
        }
    }

    /** False once there is nothing more to do here. */
    private boolean showNewest() {
        for (String content = newest(); content != null; content = newest()) {
            long began = share.now();
            try {
                target.show(Rendered.words(content).with(controls).message(), () -> wanted(began));
                return true;
            } catch (CancellationException outdated) {
                LOG.debug("an edit had to wait, and newer words take its place");
            } catch (RuntimeException e) {
                fault(e);
                return false;
            }
        }
        return false;
    }

    /** An edit is outdated by newer words only if it waited as long as a turn takes, lest a quick stream outrun it. */
    private boolean wanted(long began) {
        lock.lock();
        try {
            boolean late = share.now() - began > share.pacing().between().toNanos();
            return !finished && !(dirty && late);
        } finally {
            lock.unlock();
        }
    }

    /** One line per message: where an edit failed, the last one mostly fails for the same reason. */
    private void fault(RuntimeException e) {
        if (!faulted) {
            faulted = true;
            DiscordFaults.log(LOG, "show an answer", e);
        }
    }

    /** Waits for something new to show; false once the answer is finished. */
    private boolean awaitChange() {
        lock.lock();
        try {
            while (!dirty && !finished) {
                changed.awaitUninterruptibly();
            }
            return !finished;
        } finally {
            lock.unlock();
        }
    }

    /** Null once the answer is finished. */
    private @Nullable String newest() {
        lock.lock();
        try {
            dirty = false;
            return finished ? null : sentences.isEmpty() ? line : stages.render(sentences);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            dirty = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean takeFinish() {
        lock.lock();
        try {
            boolean first = !finished;
            finished = true;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** An asker may have been interrupted while it worked; the answer it has is shown all the same. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
