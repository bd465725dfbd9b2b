package lathe.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Date;

/** java.time and Joda's DateTime in JSON. Loaded only where a value is of such a type. */
final class Times {
    private static final String JODA = "org.joda.time.";

    private Times() {}

    static boolean isTime(Object value) {
        return value instanceof Temporal || value instanceof TemporalAmount || value.getClass().getName().startsWith(JODA);
    }

    static boolean isTimeType(Class<?> type) {
        return Temporal.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type)
            || type.getName().startsWith(JODA);
    }

    /** Moments and durations are seconds, dates and times lists of their parts, all else text. */
    static String json(Object value) {
        if (value instanceof ZonedDateTime)
            return json(((ZonedDateTime) value).toInstant());
        if (value instanceof OffsetDateTime)
            return json(((OffsetDateTime) value).toInstant());
        if (value instanceof Instant)
            return seconds(((Instant) value).getEpochSecond(), ((Instant) value).getNano());
        if (value instanceof Duration)
            return seconds(((Duration) value).getSeconds(), ((Duration) value).getNano());
        if (value instanceof LocalDate)
            return "[" + parts((LocalDate) value) + "]";
        if (value instanceof LocalTime)
            return "[" + parts((LocalTime) value) + "]";
        if (value instanceof LocalDateTime)
            return "[" + parts(((LocalDateTime) value).toLocalDate()) + "," + parts(((LocalDateTime) value).toLocalTime()) + "]";
        return JsonWriter.text(value.toString());
    }

    private static String seconds(long whole, int nanos) {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(nanos, 9)).toPlainString();
    }

    private static String parts(LocalDate date) {
        return date.getYear() + "," + date.getMonthValue() + "," + date.getDayOfMonth();
    }

    private static String parts(LocalTime time) {
        String text = time.getHour() + "," + time.getMinute();
        if (time.getSecond() > 0 || time.getNano() > 0)
            text += "," + time.getSecond();
        return time.getNano() > 0 ? text + "," + time.getNano() : text;
    }

    /** From ISO text (the types' own parse), or from a number of seconds. */
    static Object parse(Object json, Class<?> type) throws ReflectiveOperationException {
        if (json instanceof Number) {
            BigDecimal seconds = new BigDecimal(json.toString());
            long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
            if (type == Duration.class)
                return Duration.ofSeconds(seconds.longValue(), nanos);
            Instant moment = Instant.ofEpochSecond(seconds.longValue(), nanos);
            if (type == Instant.class)
                return moment;
            json = moment.toString();
        }
        return type.getName().startsWith(JODA)
            ? type.getMethod("parse", String.class).invoke(null, json.toString())
            : type.getMethod("parse", CharSequence.class).invoke(null, json.toString());
    }

    /** Of text: ISO 8601, with or without an offset. */
    static Date date(String text) {
        boolean dateOnly = text.length() == 10;
        if (dateOnly)
            return Date.from(Instant.parse(text + "T00:00:00Z"));
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return Date.from(OffsetDateTime.parse(zoned ? colon(text) : text + "Z").toInstant());
    }

    // "+0100" is written as well as "+01:00".
    private static String colon(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        return sign > 10 && text.length() - sign == 5
            ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3)
            : text;
    }
}
