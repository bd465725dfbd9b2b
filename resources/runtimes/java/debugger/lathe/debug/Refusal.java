package lathe.debug;

/** What the debugger answers in place of a value: words for a person. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String words) {
        super(words);
    }
}
