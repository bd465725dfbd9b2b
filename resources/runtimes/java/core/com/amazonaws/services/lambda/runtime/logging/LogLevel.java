package com.amazonaws.services.lambda.runtime.logging;

/** UNDEFINED is what a line without a level has: it is never filtered. */
public enum LogLevel {
    UNDEFINED,
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL
}
