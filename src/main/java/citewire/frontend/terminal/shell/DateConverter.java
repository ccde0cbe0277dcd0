package citewire.frontend.terminal.shell;

import citewire.domain.Published;
import citewire.frontend.terminal.json.Dates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the date of an option. */
public final class DateConverter implements ITypeConverter<Published> {

    @Override
    public Published convert(String text) {
        try {
            return Dates.parse("it", text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
