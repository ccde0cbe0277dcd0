package citewire.frontend.terminal.shell;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest tells it. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"citewire " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
}
