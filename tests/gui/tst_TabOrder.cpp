#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/git/DiffModel.h"
#include "widgets/git/DiffView.h"
#include "widgets/git/GitPane.h"
#include "widgets/inspector/PropertyRow.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QProcess>
#include <QScrollArea>
#include <QTest>

#include <Qsci/qsciscintilla.h>

#include <algorithm>

using namespace lathe;

/// Tab through the panels: every control, as they stand, there and back.
class tst_TabOrder : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }

    static bool takesTab(const QWidget* widget) {
        const auto* editor = qobject_cast<const QsciScintilla*>(widget);
        return editor && !editor->isReadOnly();
    }
    static QString nameOf(const QWidget* widget) {
        const QString name = widget->accessibleName();
        return name.isEmpty() ? QString{widget->metaObject()->className()} : name;
    }
    static QStringList namesOf(const QList<QWidget*>& widgets) {
        QStringList names;
        for (const QWidget* widget : widgets)
            names << nameOf(widget);
        return names;
    }
    static QList<QWidget*> controlsOf(const QWidget* pane) {
        QList<QWidget*> controls;
        for (QWidget* widget : pane->findChildren<QWidget*>()) {
            const bool inner = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                               qobject_cast<QComboBox*>(widget->parentWidget());
            if (!inner && !widget->focusProxy() && widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus))
                controls << widget;
        }
        return controls;
    }
    /// From `first` on until the focus leaves the pane or comes back to it; a control may take
    /// several steps, link by link.
    static QList<QWidget*> walk(const QWidget* pane, QWidget* first, Qt::Key key) {
        QList<QWidget*> visited;
        first->setFocus(Qt::TabFocusReason);
        QWidget* at = QApplication::focusWidget();
        for (int step = 0; step < 100 && at && (at == pane || pane->isAncestorOf(at)); ++step) {
            if (!visited.contains(at))
                visited << at;
            else if (at != visited.last())
                break;
            const auto shift = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
            QTest::keyClick(at, takesTab(at) ? Qt::Key_Escape : key, shift);
            at = QApplication::focusWidget();
        }
        return visited;
    }
    /// In a setting of the inspector the value comes before its buttons: it is read as one.
    static const QWidget* readAsOne(const QWidget* widget) {
        for (const QWidget* at = widget; at; at = at->parentWidget()) {
            if (qobject_cast<const inspector::PropertyRow*>(at))
                return at;
        }
        return widget;
    }
    /// Where it would be if nothing were scrolled.
    static QRect placeOf(const QWidget* widget) {
        QPoint place;
        for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
            const auto* area = at->parentWidget()
                                   ? qobject_cast<QScrollArea*>(at->parentWidget()->parentWidget())
                                   : nullptr;
            if (!area || area->widget() != at)
                place += at->pos();
        }
        return {place, widget->size()};
    }
    /// Whether one reads `next` after `widget`.
    static bool follows(const QWidget* next, const QWidget* widget) {
        const QRect a = placeOf(readAsOne(widget));
        const QRect b = placeOf(readAsOne(next));
        const bool isAbove = b.bottom() < a.top();
        const bool isBelow = b.top() > a.bottom();
        return b.left() > a.right() || (!isAbove && (isBelow || b.left() >= a.left()));
    }

  private slots:
    void initTestCase() {
        m_test = std::make_unique<test::WindowTest>();
        QCOMPARE(QProcess::execute("git", {"init", "-q", m_test->path("project")}), 0);
        QVERIFY(m_test->open());
        QTRY_VERIFY(window().engine().state() != app::EngineHost::State::Starting);
    }
    void cleanupTestCase() { m_test.reset(); }

    void everyControlIsReachedInOrderAndBack_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"project", "inspector", "test", "logs", "metrics", "cost", "problems", "git"})
            QTest::newRow(name) << name;
    }
    void everyControlIsReachedInOrderAndBack() {
        QFETCH(QString, name);
        auto* dock = window().findChild<QDockWidget*>(name);
        dock->show();
        dock->raise();
        QTRY_VERIFY(window().docks().isInFront(dock));
        // The hunks of the file in front have buttons too.
        if (name == "git")
            QTRY_VERIFY(window().docks().git()->changes()->rowCount() > 0 &&
                        !window().docks().git()->diff()->model()->diff().hunks.empty());
        QWidget* pane = dock->widget();
        window().showPanel(dock);
        QTRY_VERIFY(pane->isAncestorOf(QApplication::focusWidget()) ||
                    pane == QApplication::focusWidget());
        const QList<QWidget*> forwards = walk(pane, QApplication::focusWidget(), Qt::Key_Tab);
        QStringList missed;
        for (QWidget* control : controlsOf(pane)) {
            if (!forwards.contains(control))
                missed << nameOf(control);
        }
        QCOMPARE(missed.join(", "), QString{});
        for (qsizetype i = 1; i < forwards.size(); ++i)
            QVERIFY2(follows(forwards[i], forwards[i - 1]),
                     qPrintable(nameOf(forwards[i - 1]) + " -> " + nameOf(forwards[i])));

        QList<QWidget*> backwards = walk(pane, forwards.last(), Qt::Key_Backtab);
        std::reverse(backwards.begin(), backwards.end());
        QCOMPARE(namesOf(backwards), namesOf(forwards));
    }
};

LATHE_TEST(tst_TabOrder)
#include "tst_TabOrder.moc"
