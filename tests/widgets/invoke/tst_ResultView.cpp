#include "engine/base/Clock.h"
#include "tests/support/TestMain.h"
#include "widgets/common/JsonText.h"
#include "widgets/invoke/EventGenerator.h"
#include "widgets/invoke/JsonEdit.h"
#include "widgets/invoke/LongStrings.h"
#include "widgets/invoke/ResultView.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace lathe;
using namespace lathe::invoke;

/// The parts of the Test dock by themselves.
class tst_ResultView : public QObject {
    Q_OBJECT

  private slots:
    void noFactIsCutHoweverNarrowItIs() {
        model::InvocationRecord record;
        record.requestId = "0123456789";
        record.accepted = Clock::system().wall();
        record.started = record.finished = record.accepted;
        record.duration = Microseconds{12'345'678};
        record.billedDuration = Milliseconds{12'346};
        record.initDuration = Microseconds{460'000};
        record.memorySize = Bytes::mebi(10'240);
        record.maxMemoryUsed = Bytes::mebi(1'037);
        // Within another widget, as a window of its own cannot be too narrow for what is in it.
        QWidget pane;
        pane.resize(900, 300);
        ResultView view{&pane};
        view.showRecord(record, nullptr);
        pane.show();
        for (const int width : {900, 480, 420, 360, 320, 264}) {
            view.resize(width, 300);
            for (const auto* label : view.findChildren<QLabel*>()) {
                if (label->accessibleName().isEmpty())
                    continue;
                QTRY_VERIFY(label->width() >= label->sizeHint().width());
                QTRY_VERIFY(label->mapTo(&view, QPoint{label->sizeHint().width(), 0}).x() <= width);
            }
            if (const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS"); !folder.isEmpty())
                view.grab().save(QStringLiteral("%1/result-%2.png").arg(folder).arg(width));
        }
    }
    void itSaysWhatToDoAboutAFailure() {
        model::InvocationRecord record;
        record.finished = Clock::system().wall();
        record.outcome = {model::OutcomeKind::Crash, "Runtime.OutOfMemory", "killed"};
        ResultView view;
        view.showRecord(record, nullptr);
        const auto* trace = view.findChild<QTextBrowser*>();
        QVERIFY2(trace->toPlainText().contains(QLatin1String("MemorySize")),
                 qPrintable(trace->toPlainText()));
    }
    void itTellsHowTheEnvironmentStarted() {
        model::InvocationRecord record;
        record.finished = Clock::system().wall();
        ResultView view;
        const auto says = [&](const QString& start) {
            view.showRecord(record, nullptr);
            const auto labels = view.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == start; });
        };
        QVERIFY(says(QStringLiteral("Warm")));
        record.initDuration = Microseconds{460'000};
        QVERIFY(says(QStringLiteral("Cold, 460 ms")));
        record.initDuration.reset();
        record.restoreDuration = Microseconds{35'000};
        QVERIFY(says(QStringLiteral("Restored, 35 ms")));
    }
    void aLargeEventOnOneLineIsBrokenIntoLinesThatTheWindowBears() {
        QString text = QStringLiteral("[0");
        while (text.size() < 5'000'000)
            text += QStringLiteral(", {\"name\": \"%1\"}").arg(QString{90, u'x'});
        JsonEdit edit{JsonEdit::Use::Edit};
        edit.resize(400, 300);
        edit.show();
        edit.setText(text + u']');
        QVERIFY(!edit.problem());
        QCOMPARE(QString{edit.text()}.remove(u'\n'), text + u']');
        QVERIFY(edit.text().size() < text.size() * 1.02);
        edit.grab();
        edit.setCursorPosition(2, 0);
        edit.insert(QStringLiteral(" "));
        edit.grab();
        QApplication::clipboard()->setText(text + u']');
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(edit.lines() > 40'000 && !edit.problem());
        edit.grab();
    }
    void aStringOfMegabytesIsShownByItsBeginningAndKeptWhole() {
        const QString text =
            QStringLiteral("{\"body\": \"%1\", \"n\": 1}").arg(QString{5'000'000, u'x'});
        JsonEdit edit{JsonEdit::Use::Edit};
        edit.resize(400, 300);
        edit.show();
        edit.setText(text);
        edit.grab();
        QVERIFY(!edit.problem());
        QVERIFY(edit.QsciScintilla::text().size() < 1000);
        QCOMPARE(edit.text(), text);
        QCOMPARE(edit.bytes(), text.size());
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_Space);
        edit.grab();
        QVERIFY(edit.QsciScintilla::text().size() < 1000);
        QCOMPARE(edit.text(), u' ' + text);
        edit.format();
        QVERIFY(edit.lines() > 3 && edit.text().contains(text.mid(8, 100)));

        const QString formatted = edit.text();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(edit.text(), QString{});
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!edit.problem());
        QVERIFY(edit.QsciScintilla::text().size() < 1000);
        QCOMPARE(edit.text(), formatted);
    }
    void longStringsAreCutAtNoEscape() {
        const QString inner = QStringLiteral("{\\\"n\\\": \\u00e4}").repeated(3000);
        const QString text = QStringLiteral("[\"a\", \"%1\", \"\\\\\", \"%1").arg(inner);
        LongStrings strings;
        const QString shown = strings.shorten(text, LongStrings::Begins::Outside);
        QVERIFY(shown.size() < 400);
        QVERIFY(!ui::checkJson(shown + QStringLiteral("\"]")));
        QCOMPARE(strings.restore(shown), text);
        QCOMPARE(strings.restore(strings.shorten(inner, LongStrings::Begins::InString)), inner);
    }
    void returnTakesTheSampleEventFromEveryField() {
        events::EventKind kind;
        kind.service = "s3";
        kind.kind = "put";
        kind.fields = {{"bucket", "photos", ""}, {"key", "cat.jpg", ""}};
        EventGenerator form;
        form.setKinds({kind});
        form.show();
        QSignalSpy requested{&form, &EventGenerator::requested};
        qsizetype fields = 0;
        for (QWidget* from : form.findChildren<QWidget*>()) {
            if (!from->isVisible() || !(from->focusPolicy() & Qt::TabFocus))
                continue;
            QTest::keyClick(from, Qt::Key_Return);
            QCOMPARE(requested.count(), ++fields);
        }
        QCOMPARE(fields, 5);
    }
};

LATHE_TEST(tst_ResultView)
#include "tst_ResultView.moc"
