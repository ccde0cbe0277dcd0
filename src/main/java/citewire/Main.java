package citewire;

/** The door: reads the command line and hands it on. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
