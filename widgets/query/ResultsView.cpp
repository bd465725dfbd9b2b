#include "widgets/query/ResultsView.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Tokens.h"
#include "widgets/query/ChartPage.h"
#include "widgets/query/QueryResults.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace lathe::query {

namespace {

constexpr int widestColumn = 480;
constexpr int rowsMeasured = 100;

/// As choices are kept, in the order of ChartKind.
constexpr const char* kindNames[] = {"lines", "areas", "bars", "pie"};

} // namespace

ResultsView::ResultsView(QWidget* parent)
    : QWidget{parent}
    , m_results{new QueryResults{this}}
    , m_table{makeTable()}
    , m_chart{new ChartPage{this}}
    , m_stack{new QStackedWidget{this}} {
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_chart);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    connect(m_chart, &ChartPage::tableRequested, this, [this] { showChart(false); });
    updateView();
}

QTableView* ResultsView::makeTable() {
    auto* table = new QTableView{this};
    table->setModel(m_results);
    table->setAccessibleName(tr("Results"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(ui::size::Row);
    table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    table->horizontalHeader()->setMaximumSectionSize(4 * widestColumn);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &ResultsView::showMenu);
    return table;
}

QToolButton* ResultsView::makeButton(const QString& text, const QString& icon) {
    auto* button = new QToolButton{this};
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(ui::icon(icon));
    button->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget* ResultsView::makeBar() {
    auto* bar = new QWidget{this};
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One, ui::space::Quarter);
    row->setSpacing(ui::space::Half);
    m_asTable = makeButton(tr("Table"), QStringLiteral("table"));
    m_asChart = makeButton(tr("Chart"), QStringLiteral("chart"));
    auto* either = new QButtonGroup{this};
    for (QToolButton* button : {m_asTable, m_asChart}) {
        button->setCheckable(true);
        either->addButton(button);
        row->addWidget(button);
    }
    m_asTable->setChecked(true);
    connect(either, &QButtonGroup::buttonClicked, this,
            [this] { showChart(m_asChart->isChecked()); });
    m_kind = new QComboBox{bar};
    m_kind->setAccessibleName(tr("Kind of chart"));
    for (const QString& text :
         {tr("As it suits"), tr("Lines"), tr("Stacked areas"), tr("Bars"), tr("Pie")})
        m_kind->addItem(text);
    connect(m_kind, &QComboBox::activated, this, &ResultsView::chooseKind);
    row->addWidget(m_kind);
    row->addStretch(1);
    QToolButton* save = makeButton(tr("Save"), QStringLiteral("save"));
    save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu{save};
    for (const auto& [suffix, text] : {std::pair{"png", tr("Save as PNG picture\u2026")},
                                       std::pair{"svg", tr("Save as SVG picture\u2026")},
                                       std::pair{"csv", tr("Save the rows as CSV\u2026")}})
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, suffix = QString{suffix}] { exportAs(suffix); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const bool hasChart = m_asChart->isChecked() && m_chart->hasChart();
        for (qsizetype i = 0; i < 2; ++i)
            menu->actions().at(i)->setEnabled(hasChart);
    });
    save->setMenu(menu);
    row->addWidget(save);
    return bar;
}

std::optional<ChartKind> ResultsView::kind() const {
    const int index = m_kind->currentIndex();
    return index > 0 ? std::optional{static_cast<ChartKind>(index - 1)} : std::nullopt;
}

void ResultsView::setResults(const insights::Results& results, const QString& query) {
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_results->set(results);
    m_keys = m_results->areEvents() ? QStringList{} : keysOf(query);
    m_isStale = true;
    m_table->resizeColumnsToContents();
    // The last one takes what is left.
    for (int column = 0; column < m_results->columnCount() - 1; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
    updateView();
}

bool ResultsView::hasRows() const {
    return m_results->rowCount() > 0;
}

QString ResultsView::csv() const {
    return m_results->columnCount() > 0 ? m_results->csv() : QString{};
}

void ResultsView::showChart(bool chart) {
    (chart ? m_asChart : m_asTable)->setChecked(true);
    updateView();
    emit choiceChanged(choice());
}

void ResultsView::chooseKind(int) {
    m_isStale = true;
    updateView();
    emit choiceChanged(choice());
}

void ResultsView::updateView() {
    const bool isChart = m_asChart->isChecked();
    if (isChart && m_isStale) {
        m_chart->show(ChartTable::of(*m_results, m_keys), kind());
        m_isStale = false;
    }
    m_stack->setCurrentWidget(isChart ? static_cast<QWidget*>(m_chart) : m_table);
    m_kind->setVisible(isChart && m_chart->hasChart());
}

QString ResultsView::choice() const {
    QString choice = m_asChart->isChecked() ? QStringLiteral("chart") : QStringLiteral("table");
    if (const auto chosen = kind())
        choice += QStringLiteral(" ") + QLatin1String{kindNames[int(*chosen)]};
    return choice;
}

void ResultsView::setChoice(const QString& choice) {
    const QString name = choice.section(' ', 1);
    m_kind->setCurrentIndex(0);
    for (int i = 0; i < int(std::size(kindNames)); ++i)
        if (name == QLatin1String{kindNames[i]})
            m_kind->setCurrentIndex(i + 1);
    (choice.startsWith(QLatin1String{"chart"}) ? m_asChart : m_asTable)->setChecked(true);
    m_isStale = true;
    updateView();
}

void ResultsView::showMenu(const QPoint& position) {
    const QModelIndex cell = m_table->indexAt(position);
    if (!cell.isValid())
        return;
    const QString value = cell.data(Qt::EditRole).toString();
    const QString field =
        m_results->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    QMenu menu;
    connect(menu.addAction(tr("Copy cell")), &QAction::triggered, this,
            [value] { QApplication::clipboard()->setText(value); });
    connect(menu.addAction(tr("Add as a filter")), &QAction::triggered, this,
            [this, field, value] { emit filterRequested(field, value); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ResultsView::exportAs(const QString& suffix) {
    auto* dialog = new QFileDialog{this, tr("Save the results")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("query.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!save(path))
            emit failed(tr("%1 cannot be written.").arg(path));
    });
    dialog->open();
}

bool ResultsView::save(const QString& path) {
    if (!path.endsWith(QLatin1String{".csv"}, Qt::CaseInsensitive))
        return m_chart->save(path);
    QSaveFile file{path};
    const QByteArray bytes = csv().toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace lathe::query
