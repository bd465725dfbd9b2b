package lathe.runtime;

/** The function's code failed while it was loaded: the environment ends. */
final class InitFailure extends Exception {
    private static final long serialVersionUID = 1;

    final Fault fault;

    InitFailure(String message, Throwable thrown) {
        super(message, thrown);
        // Trims the trace of what was thrown, and is then told without it, as Lambda does.
        fault = new Fault(message, new Fault(thrown).type, thrown);
    }
}
