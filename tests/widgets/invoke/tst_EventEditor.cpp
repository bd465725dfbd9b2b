#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/invoke/EventEditor.h"
#include "widgets/invoke/JsonEdit.h"
#include "widgets/invoke/NamePopover.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::invoke;

/// Saved events: chosen, edited, saved, renamed, deleted.
class tst_EventEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<EventEditor> m_editor;

    JsonEdit* text() const { return m_editor->findChild<JsonEdit*>(); }
    QComboBox* chooser() const { return m_editor->findChild<QComboBox*>(); }
    void choose(int index) {
        chooser()->setCurrentIndex(index);
        emit chooser()->activated(index);
    }
    QToolButton* saveButton() const {
        for (auto* found : m_editor->findChildren<QToolButton*>()) {
            if (found->accessibleName() == "Save the event in events/")
                return found;
        }
        return nullptr;
    }
    QAction* action(const QString& text) const {
        for (auto* found : m_editor->findChild<QMenu*>()->actions()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

  private slots:
    void init() {
        m_editor = std::make_unique<EventEditor>();
        m_editor->resize(400, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    void editsOfSavedEventsAreKeptUntilSaved() {
        m_editor->setSavedEvents({{"create", "{\"a\":1}"}, {"delete", "{\"b\":2}"}});
        JsonEdit* edit = text();
        QCOMPARE(edit->text(), "{\"a\":1}");
        edit->setText("{\"a\":2}");
        QCOMPARE(chooser()->currentText(), "create (changed)");
        choose(2);
        QCOMPARE(edit->text(), "{\"b\":2}");
        choose(1);
        QCOMPARE(edit->text(), "{\"a\":2}");

        QSignalSpy saved{m_editor.get(), &EventEditor::saveRequested};
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].toString(), "create");
        QCOMPARE(saved[0][1].toString(), "{\"a\":2}");
        m_editor->setSavedEvents({{"create", "{\"a\":2}"}, {"delete", "{\"b\":2}"}});
        QCOMPARE(chooser()->currentText(), "create");
    }

    void theEventGoesWithTheFunction() {
        m_editor->showEventOf("Quote");
        m_editor->setSavedEvents(
            {{"Audit", "1"}, {"Order-empty", "2"}, {"Quote", "3"}, {"Quotes", "4"}});
        QCOMPARE(m_editor->text(), "3");
        m_editor->showEventOf("Order");
        QCOMPARE(m_editor->text(), "2");
        m_editor->showEventOf("Unnamed");
        QCOMPARE(m_editor->text(), "2");
        choose(1);
        m_editor->showEventOf("Order");
        QCOMPARE(m_editor->text(), "2");
        m_editor->showEventOf("Unnamed");
        QCOMPARE(m_editor->text(), "1");
        text()->setText("11");
        m_editor->showEventOf("Quote");
        m_editor->showEventOf("Unnamed");
        QCOMPARE(m_editor->text(), "11");
    }
    void aLongLineOfJsonIsBrokenAndKeepsItsColours() {
        QString json = "[1";
        while (json.size() < 2 * ui::LongLines::From)
            json += ",123456789";
        json += "]";
        m_editor->showText(json);
        QVERIFY(text()->lines() > 100);
        QVERIFY(!text()->isPlain());
        QCOMPARE(m_editor->text().remove('\n'), json);
    }
    void aLongLineThatCannotBeBrokenIsShownPlain() {
        const QString line(ui::LongLines::From, 'x');
        text()->setText(line);
        QVERIFY(text()->isPlain());
        QCOMPARE(m_editor->text(), line);
        QVERIFY(!m_editor->valid());
        text()->setFocus();
        QTest::keyClick(text(), 'y');
        QCOMPARE(m_editor->text(), "y" + line);
        text()->setText("{}");
        QVERIFY(!text()->isPlain());
        QVERIFY(m_editor->valid());
    }
    void aNewEventIsSavedUnderAName() {
        QSignalSpy saved{m_editor.get(), &EventEditor::saveRequested};
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        auto* popover = m_editor->findChild<NamePopover*>();
        QVERIFY(popover && popover->isVisible());
        auto* name = popover->findChild<QLineEdit*>();
        QTest::keyClicks(name, "a/b");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved.size(), 0);
        name->clear();
        QTest::keyClicks(name, "first order");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].toString(), "first order");
        QVERIFY(chooser()->currentText().startsWith("first order"));
    }

    void noNameOfAnotherEventIsTaken() {
        m_editor->setSavedEvents({{"create", "{}"}, {"delete", "{}"}});
        QSignalSpy saved{m_editor.get(), &EventEditor::saveRequested};
        QSignalSpy renamed{m_editor.get(), &EventEditor::renameRequested};
        for (const char* how : {"Save as...", "Rename..."}) {
            action(how)->trigger();
            auto* popover = m_editor->findChild<NamePopover*>();
            auto* name = popover->findChild<QLineEdit*>();
            name->setText("delete");
            QTest::keyClick(name, Qt::Key_Return);
            delete popover;
        }
        QCOMPARE(saved.size(), 0);
        QCOMPARE(renamed.size(), 0);
    }

    void eventsAreRenamedAndDeleted() {
        m_editor->setSavedEvents({{"create", "{}"}});
        QSignalSpy renamed{m_editor.get(), &EventEditor::renameRequested};
        QSignalSpy deleted{m_editor.get(), &EventEditor::deleteRequested};
        choose(1);
        action("Rename...")->trigger();
        auto* name = m_editor->findChild<NamePopover*>()->findChild<QLineEdit*>();
        name->setText("make");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][1].toString(), "make");
        action("Delete...")->trigger();
        QCOMPARE(deleted.size(), 0);
        auto* question = m_editor->findChild<ui::InfoBar*>();
        for (auto* yes : question->findChildren<QPushButton*>()) {
            if (yes->text() == "Delete")
                QTest::mouseClick(yes, Qt::LeftButton);
        }
        QCOMPARE(deleted.size(), 1);
        QCOMPARE(deleted[0][0].toString(), "make");
        m_editor->setSavedEvents({});
        QCOMPARE(chooser()->currentIndex(), 0);
    }

    void aQuestionAboutAnEventGoesWithTheEvent() {
        m_editor->setSavedEvents({{"create", "{}"}, {"delete", "{}"}});
        auto* question = m_editor->findChild<ui::InfoBar*>();
        choose(1);
        action("Delete...")->trigger();
        QVERIFY(question->isVisible());
        choose(2);
        QVERIFY(!question->isVisible());
        action("Delete...")->trigger();
        m_editor->setSavedEvents({{"create", "{}"}});
        QVERIFY(!question->isVisible());
    }
    void aDeletedEventDoesNotTakeThePlaceOfANewOne() {
        m_editor->setSavedEvents({{"create", "{\"file\": 1}"}});
        choose(0);
        text()->setText("{\"typed\": 1}");
        choose(1);
        QCOMPARE(m_editor->text(), "{\"file\": 1}");
        m_editor->setSavedEvents({});
        QCOMPARE(m_editor->text(), "{\"typed\": 1}");
        QCOMPARE(chooser()->count(), 1);
    }
    void theTextOfADeletedEventGoesOnAsANewOne() {
        m_editor->setSavedEvents({{"create", "{\"file\": 1}"}});
        choose(1);
        text()->setText("{\"file\": 2}");
        m_editor->setSavedEvents({});
        QCOMPARE(m_editor->text(), "{\"file\": 2}");
        QCOMPARE(chooser()->currentText(), "New event");
    }
};

LATHE_TEST(tst_EventEditor)
#include "tst_EventEditor.moc"
