package lathe.runtime;

/** The function, ready to be called. */
interface Handler {
    /** The response's bytes. */
    byte[] handle(byte[] event, Object context) throws Throwable;
}
