#include "tests/support/TestMain.h"
#include "widgets/logs/TimeStyle.h"

#include <QTest>

using namespace lathe;
using namespace lathe::logs;
using namespace std::chrono_literals;

namespace {

/// A Wednesday, 2023-11-15 12:00:00 UTC.
constexpr Timestamp now{1'700'049'600s};

TimeStyle style(TimeStyle::Form form, const char* zone) {
    return {form, zone};
}

} // namespace

class tst_TimeStyle : public QObject {
    Q_OBJECT

  private slots:
    void timesAreThoseOfTheZone() {
        const auto utc = style(TimeStyle::Form::Clock, "UTC");
        const auto tokyo = style(TimeStyle::Form::Clock, "Asia/Tokyo");
        QCOMPARE(utc.text(now - 1500ms, now, {}), "11:59:58.500");
        QCOMPARE(tokyo.text(now - 1500ms, now, {}), "20:59:58.500");
        QCOMPARE(utc.text(now - 24h, now, {}), "14 Nov 12:00:00.000");
        QCOMPARE(utc.text(now - 24h * 365, now, {}), "15 Nov 2022 12:00:00.000");
        // It is already tomorrow there.
        QCOMPARE(tokyo.text(now + 4h, now, {}), "16 Nov 01:00:00.000");
        QCOMPARE(utc.longText(now + 7us), "Wed, 15 Nov 2023, 12:00:00.000007 UTC");
        QVERIFY(style(TimeStyle::Form::Clock, "Mars/Olympus").timeZone().isValid());
    }
    void timesAreTold_data() {
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << qint64{400} << "now";
        QTest::newRow("seconds") << qint64{12'300} << "12 s ago";
        QTest::newRow("minutes") << qint64{125'000} << "2 min 5 s ago";
        QTest::newRow("to come") << qint64{-5'000} << "now";
    }
    void timesAreTold() {
        QFETCH(qint64, ago);
        QFETCH(QString, text);
        QCOMPARE(style(TimeStyle::Form::Age, "UTC").text(now - Milliseconds{ago}, now, {}), text);
    }
    void stepsMayGoBack() {
        const auto steps = style(TimeStyle::Form::Step, "UTC");
        QCOMPARE(steps.text(now, now, now - 1240ms), "+1.24 s");
        QCOMPARE(steps.text(now, now, now + 12300us), QString::fromUtf8("\u221212.3 ms"));
        QCOMPARE(steps.text(now, now, {}), "12:00:00.000");
    }
    void momentsAreReadAsOneTypesThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char* text, const char* moment) {
            QTest::newRow(text) << QString{text} << QString{moment};
        };
        row("11:30", "2023-11-15T11:30:00.000Z");
        row("9:05:07.25", "2023-11-15T09:05:07.250Z");
        row("13:00", "2023-11-14T13:00:00.000Z");
        row("2023-11-01", "2023-11-01T00:00:00.000Z");
        row("2023-11-01 08:15", "2023-11-01T08:15:00.000Z");
        row("2023-11-01T08:15:30", "2023-11-01T08:15:30.000Z");
        row("2023-11-01T08:15:30+02:00", "2023-11-01T06:15:30.000Z");
        row("3 Nov 14:00", "2023-11-03T14:00:00.000Z");
        row("3 Nov", "2023-11-03T00:00:00.000Z");
        row("24 Dec 20:00", "2022-12-24T20:00:00.000Z");
        row("10 min ago", "2023-11-15T11:50:00.000Z");
        row("-2h", "2023-11-15T10:00:00.000Z");
        row("1.5 h", "2023-11-15T10:30:00.000Z");
        row("3 days ago", "2023-11-12T12:00:00.000Z");
        row("", "");
        row("soon", "");
        row("25:61", "");
        row("2023-13-45", "");
        row("3 Foo 14:00", "");
    }
    void momentsAreReadAsOneTypesThem() {
        QFETCH(QString, text);
        QFETCH(QString, moment);
        const auto read = momentFrom(text, now, QTimeZone::utc());
        QCOMPARE(read ? QString::fromStdString(toIso8601(*read)) : QString{}, moment);
    }
    void aStyleIsKept() {
        const auto kept = style(TimeStyle::Form::Step, "Asia/Tokyo");
        QCOMPARE(TimeStyle::fromJson(kept.toJson()), kept);
        QCOMPARE(TimeStyle::fromJson({{"form", 99}}), TimeStyle{});
    }
};

LATHE_TEST(tst_TimeStyle)
#include "tst_TimeStyle.moc"
