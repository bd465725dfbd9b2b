#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Theme.h"
#include "widgets/query/ChartPage.h"
#include "widgets/query/ResultsView.h"
#include "widgets/query/plugin/ResultPlot.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QtPlugin>

using namespace lathe;
using namespace lathe::query;

Q_IMPORT_PLUGIN(ResultChartPlugin)

/// What a query has answered, as a table or as a chart.
class tst_ResultsView : public QObject {
    Q_OBJECT

    std::unique_ptr<ResultsView> m_view;

    template <class Widget> Widget* find(const QString& accessibleName) const {
        for (auto* found : m_view->findChildren<Widget*>())
            if (found->accessibleName() == accessibleName)
                return found;
        return nullptr;
    }
    ResultPlot* plot() const { return m_view->findChild<ResultPlot*>(); }
    void click(const char* button) const {
        QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton);
    }
    /// Of the view, in the folder for pictures where one is given.
    void picture(const QString& name) const {
        const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(20);
        m_view->grab().save(folder + '/' + name + ".png");
    }
    static insights::Results byTime() {
        insights::Results results;
        for (int i = 0; i < 12; ++i)
            for (const char* status : {"200", "404", "500"}) {
                const int n = status[0] == '2'   ? 80 + 30 * (i % 4)
                              : status[0] == '4' ? 9 + i
                                                 : i % 3;
                results.rows.push_back(
                    {{"bin(5m)", "2026-11-30 08:" + std::string(i < 2 ? "0" : "") +
                                     std::to_string(5 * i) + ":00.000"},
                     {"status", status},
                     {"requests", std::to_string(n)}});
            }
        return results;
    }
    static insights::Results byField() {
        insights::Results results;
        const std::pair<const char*, const char*> rows[]{{"/aws/lambda/orders", "412"},
                                                         {"/aws/lambda/payments", "187"},
                                                         {"/aws/lambda/mail", "64"},
                                                         {"/aws/lambda/thumbnails", "31"}};
        for (const auto& [log, count] : rows)
            results.rows.push_back({{"@log", log}, {"invocations", count}});
        return results;
    }

  private slots:
    void init() {
        m_view = std::make_unique<ResultsView>();
        m_view->resize(860, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { ui::Theme::current()->setMode(ui::Theme::Mode::Light); }

    void rowsAreATableUntilAChartIsWanted() {
        m_view->setResults(byTime(), "stats count(*) as requests by bin(5m), status");
        QVERIFY(m_view->findChild<QTableView*>()->isVisible());
        QVERIFY(!plot());
        QVERIFY(!find<QComboBox>("Kind of chart")->isVisible());
        QSignalSpy chosen{m_view.get(), &ResultsView::choiceChanged};
        click("Chart");
        QVERIFY(plot()->isVisible());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QString{"chart"});
        click("Table");
        QVERIFY(m_view->findChild<QTableView*>()->isVisible());
    }
    void numbersStandOnTheRightUnderTheirName() {
        insights::Results results;
        results.rows = {{{"status", "200"}, {"kind", "7"}}, {{"kind", "other"}}};
        m_view->setResults(results, "fields status, kind");
        const QAbstractItemModel* model = m_view->findChild<QTableView*>()->model();
        const auto isRight = [&](int column) {
            const QVariant name = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
            const QVariant cell = model->index(0, column).data(Qt::TextAlignmentRole);
            return name == cell && (cell.toInt() & Qt::AlignRight) != 0;
        };
        QVERIFY(isRight(0));
        QVERIFY(!isRight(1));
        QCOMPARE(model->headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() &
                     Qt::AlignLeft,
                 int{Qt::AlignLeft});
    }

    void theKindThatSuitsTheRowsIsDrawnUnlessAnotherIsChosen() {
        click("Chart");
        m_view->setResults(byTime(), "stats count(*) as requests by bin(5m), status");
        QVERIFY(plot()->drawing().kind == ChartKind::Lines);
        QCOMPARE(plot()->chart()->series().size(), 3);
        m_view->setResults(byField(), "stats count(*) as invocations by @log");
        QVERIFY(plot()->drawing().kind == ChartKind::Bars);
        auto* kinds = find<QComboBox>("Kind of chart");
        QVERIFY(kinds->isVisible());
        for (int kind = 1; kind < kinds->count(); ++kind) {
            kinds->setFocus();
            QTest::keyClick(kinds, Qt::Key_Down);
            QCOMPARE(int(plot()->drawing().kind), kind - 1);
            QVERIFY(!plot()->chart()->series().isEmpty());
        }
        QCOMPARE(m_view->choice(), QString{"chart pie"});
    }
    void theChoiceIsKept() {
        m_view->setChoice("chart areas");
        m_view->setResults(byTime(), "stats count(*) as requests by bin(5m), status");
        QVERIFY(plot()->drawing().kind == ChartKind::Areas);
        QCOMPARE(m_view->choice(), QString{"chart areas"});
        m_view->setChoice("");
        QCOMPARE(m_view->choice(), QString{"table"});
    }
    void whatCannotBeDrawnSaysWhatAChartNeeds() {
        insights::Results events;
        events.rows = {{{"@message", "5"}, {"@ptr", "x"}}};
        m_view->setChoice("chart");
        m_view->setResults(events, "fields @message");
        auto* empty = m_view->findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        QStringList words;
        for (const auto* label : empty->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.join(' ').contains("by bin() or by a field"), qPrintable(words.join(' ')));
        picture("query-chart-empty");
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QVERIFY(m_view->findChild<QTableView*>()->isVisible());
        QCOMPARE(m_view->choice(), QString{"table"});
    }
    void mouseAndKeysChooseThePointWhoseValuesAreTold() {
        m_view->setChoice("chart");
        m_view->setResults(byTime(), "stats count(*) as requests by bin(5m), status");
        QTest::mouseMove(plot()->viewport(), plot()->positionOf(4).toPoint());
        QTRY_COMPARE(plot()->cursor(), 4);
        plot()->setFocus();
        QTest::keyClick(plot(), Qt::Key_Right);
        QCOMPARE(plot()->cursor(), 5);
        picture("query-chart-lines-tip");
        QTest::keyClick(plot(), Qt::Key_Escape);
        QCOMPARE(plot()->cursor(), -1);
        m_view->setChoice("chart pie");
        for (int slice = 0; slice < 3; ++slice)
            QCOMPARE(plot()->pointAt(plot()->positionOf(slice)), slice);
        QCOMPARE(plot()->pointAt({1, 1}), -1);
    }
    void theChartIsSavedAsPictureAndTheRowsAsCsv() {
        QTemporaryDir folder;
        m_view->setResults(byField(), "stats count(*) as invocations by @log");
        QVERIFY(!m_view->save(folder.filePath("none.png")));
        m_view->setChoice("chart");
        for (const char* name : {"a.png", "a.svg", "a.csv"}) {
            QVERIFY2(m_view->save(folder.filePath(name)), name);
            QFile file{folder.filePath(name)};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(bytes.contains(QByteArray{name}.endsWith("png")   ? "PNG"
                                    : QByteArray{name}.endsWith("svg") ? "<svg"
                                                                       : "/aws/lambda/mail,64"),
                     name);
        }
        QVERIFY(!m_view->save(folder.filePath("missing/a.csv")));
    }
    void everyKindIsDrawnInBothThemes() {
        for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
            ui::Theme::current()->setMode(mode);
            const QString suffix = mode == ui::Theme::Mode::Dark ? "-dark" : "";
            for (const char* kind : {"lines", "areas", "bars", "pie"}) {
                m_view->setChoice(QStringLiteral("chart ") + kind);
                m_view->setResults(byTime(), "stats count(*) as requests by bin(5m), status");
                // Something is drawn, in the colours of the theme.
                QVERIFY(plot()->drawing().series.size() == 3);
                const QImage drawn = plot()->grab().toImage();
                bool isSeen = false;
                for (int y = 0; y < drawn.height() && !isSeen; ++y)
                    for (int x = 0; x < drawn.width() && !isSeen; ++x)
                        isSeen = drawn.pixelColor(x, y).rgb() == ui::colors().seriesColor(0).rgb();
                QVERIFY2(isSeen || qstrcmp(kind, "areas") == 0, kind);
                picture(QStringLiteral("query-chart-%1%2").arg(kind, suffix));
                m_view->setResults(byField(), "stats count(*) as invocations by @log");
                picture(QStringLiteral("query-chart-%1-by-field%2").arg(kind, suffix));
            }
        }
    }
};

LATHE_TEST(tst_ResultsView)
#include "tst_ResultsView.moc"
