#include "tests/support/TestMain.h"
#include "widgets/inspector/PatternDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace lathe;
using inspector::PatternDialog;

class tst_PatternDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<PatternDialog> m_dialog;

    void open(const QString& pattern, std::optional<patterns::RecordSource> source = {}) {
        m_dialog = std::make_unique<PatternDialog>(pattern, source);
        m_dialog->show();
    }
    QPlainTextEdit* pattern() const { return m_dialog->findChildren<QPlainTextEdit*>()[0]; }
    QPlainTextEdit* example() const { return m_dialog->findChildren<QPlainTextEdit*>()[1]; }
    QTreeWidget* leaves() const { return m_dialog->findChild<QTreeWidget*>(); }
    bool says(const QString& text) const {
        const auto labels = m_dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    }
    bool canBeTaken() const {
        return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

  private slots:
    void cleanup() { m_dialog.reset(); }

    void eachFieldShowsWhatIsWantedAndFound() {
        open(R"({"detail": {"state": ["paid"], "total": [{"numeric": [">", 500]}]}})");
        QVERIFY(says("It does not match."));
        QCOMPARE(leaves()->topLevelItemCount(), 2);
        QCOMPARE(leaves()->topLevelItem(0)->text(2), "\"paid\"");
        QCOMPARE(leaves()->topLevelItem(1)->text(2), "120");
        example()->setPlainText(R"({"detail": {"state": "paid", "total": 501}})");
        QVERIFY(says("It matches."));
    }
    void aFilterLooksIntoTheBodyOfAMessage() {
        open(R"({"body": {"total": [120]}})", patterns::RecordSource::Sqs);
        QVERIFY(says("It matches."));
        example()->setPlainText(R"({"body": "plain"})");
        QVERIFY(says("the other plain text"));
    }
    void aPatternThatCannotBeOneIsSaidAndNotTaken() {
        open(R"({"detail": "paid"})");
        QVERIFY(!canBeTaken());
        pattern()->setPlainText("{\"detail\": ");
        QVERIFY(says("line 1"));
        QVERIFY(!canBeTaken());
        pattern()->setPlainText(R"({"detail": {"state": ["paid"]}})");
        QVERIFY(canBeTaken());
    }
    void anEventThatIsNoneKeepsNobodyFromTakingThePattern() {
        open(R"({"source": ["shop.orders"]})");
        example()->setPlainText("[");
        QVERIFY(says("The event is no JSON object."));
        QVERIFY(canBeTaken());
    }
};

LATHE_TEST(tst_PatternDialog)
#include "tst_PatternDialog.moc"
