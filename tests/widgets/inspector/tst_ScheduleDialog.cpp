#include "tests/support/TestMain.h"
#include "widgets/inspector/ScheduleDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using lathe::inspector::ScheduleDialog;

class tst_ScheduleDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<ScheduleDialog> m_dialog;

    void open(const QString& expression, const std::optional<QString>& zone = {}) {
        m_dialog = std::make_unique<ScheduleDialog>(expression, zone);
        m_dialog->show();
    }
    /// The part that a screen reader calls so.
    template <class Part> Part* part(const QString& name) const {
        for (auto* one : m_dialog->findChildren<Part*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QComboBox* kinds() const { return m_dialog->findChildren<QComboBox*>().first(); }
    QLineEdit* expression() const {
        for (auto* line : m_dialog->findChildren<QLineEdit*>())
            if (line->parent() == m_dialog.get())
                return line;
        return nullptr;
    }
    void type(const QString& text) {
        expression()->selectAll();
        QTest::keyClicks(expression(), text);
    }
    int firings() const { return m_dialog->findChild<QListWidget*>()->count(); }
    bool canBeTaken() const {
        return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

  private slots:
    void cleanup() { m_dialog.reset(); }

    void theChoicesSayWhatTheExpressionSays() {
        open("rate(5 minutes)");
        QCOMPARE(part<QSpinBox>("Every")->value(), 5);
        QCOMPARE(firings(), 10);
        type("cron(30 17 ? * MON-FRI *)");
        QCOMPARE(part<QTimeEdit>("Time of day")->time(), QTime(17, 30));
        QCOMPARE(part<QComboBox>("Days")->currentText(), "Monday to Friday");
        type("cron(0/7 * * * ? *)");
        QCOMPARE(kinds()->currentText(), "As written below");
        QCOMPARE(m_dialog->expression(), "cron(0/7 * * * ? *)");
        QVERIFY(canBeTaken());
    }
    void theExpressionSaysWhatIsChosen() {
        open("rate(1 day)");
        part<QSpinBox>("Every")->setValue(2);
        QCOMPARE(m_dialog->expression(), "rate(2 days)");
        kinds()->setCurrentText("At a time of day");
        QCOMPARE(m_dialog->expression(), "cron(0 9 * * ? *)");
        part<QComboBox>("Days")->setCurrentText("on the last day of the month");
        QCOMPARE(m_dialog->expression(), "cron(0 9 L * ? *)");
        part<QComboBox>("Days")->setCurrentText("on these days");
        QCOMPARE(m_dialog->expression(), "cron(0 9 ? * MON *)");
    }
    void whatIsWrongIsSaidAndCannotBeTaken() {
        open("rate(1 minutes)");
        QVERIFY(!canBeTaken());
        QCOMPARE(firings(), 0);
        type("cron(0 25 * * ? *)");
        QVERIFY(!canBeTaken());
        type("cron(0 23 * * ? *)");
        QVERIFY(canBeTaken());
    }
    void aRuleGoesByUtcAndHasNoSingleTime() {
        open("at(2199-01-01T00:00:00)");
        QVERIFY(!canBeTaken());
        QCOMPARE(kinds()->findText("Once"), -1);
    }
    void aTimeThatHasPassedNeverFires() {
        open("at(2001-01-01T00:00:00)", "UTC");
        QVERIFY(!canBeTaken());
    }
    void theTimeZoneIsTakenAlong() {
        open("cron(0 9 * * ? *)", "Europe/Berlin");
        QCOMPARE(m_dialog->timeZone(), "Europe/Berlin");
        QVERIFY(m_dialog->findChild<QListWidget*>()->item(0)->text().endsWith("09:00:00"));
        m_dialog->findChildren<QComboBox*>().last()->setCurrentText("Atlantis/Poseidonis");
        QVERIFY(!canBeTaken());
    }
};

LATHE_TEST(tst_ScheduleDialog)
#include "tst_ScheduleDialog.moc"
