#include "widgets/traces/TraceListView.h"

#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lathe::traces {

namespace {

constexpr int durationWidth = 92;
constexpr double barHeight = 3;
/// Less has no column for the time.
constexpr int narrow = 250;

/// Names with what is special, durations with a bar below.
class Delegate : public QStyledItemDelegate {
  public:
    explicit Delegate(const TraceListModel& model, QObject* parent)
        : QStyledItemDelegate{parent}
        , m_model{model} {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Summary& trace = m_model.at(index.row());
        if (index.column() == TraceListModel::NameColumn && trace.hasColdStart) {
            paintCold(painter, option, index);
            return;
        }
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() == TraceListModel::DurationColumn)
            paintBar(painter, option.rect, trace);
    }

  private:
    void paintCold(QPainter* painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const {
        const QString cold = TraceListModel::tr("cold");
        const int width =
            QFontMetrics{ui::smallFont()}.horizontalAdvance(cold) + 3 * ui::space::One;
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.icon = {};
        const QStyle* style = option.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
        QStyleOptionViewItem name = option;
        name.rect.setRight(name.rect.right() - width);
        QStyledItemDelegate::paint(painter, name, index);
        ui::Pill::draw(painter,
                       QRect{name.rect.right(), option.rect.top(), width, option.rect.height()},
                       cold, ui::Tint::Info);
    }

    void paintBar(QPainter* painter, const QRect& cell, const Summary& trace) const {
        const double share = double(trace.duration.count()) / double(m_model.longest().count());
        const double room = cell.width() - 2.0 * ui::space::One;
        const QRectF bar{cell.left() + double(ui::space::One), cell.bottom() - barHeight - 1,
                         std::max(1.0, room * share), barHeight};
        const ui::Colors& colors = ui::colors();
        painter->fillRect(bar, trace.hasFault                        ? colors.error
                               : trace.hasError || trace.hasThrottle ? colors.warning
                                                                     : colors.accent);
    }

    const TraceListModel& m_model;
};

} // namespace

TraceListView::TraceListView(QWidget* parent)
    : QTableView{parent}
    , m_model{new TraceListModel{this}} {
    setAccessibleName(tr("Traces"));
    setModel(m_model);
    setItemDelegate(new Delegate{*m_model, this});
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ui::size::Row);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

std::string TraceListView::currentTrace() const {
    return currentIndex().isValid() ? m_model->at(currentIndex().row()).id : std::string{};
}

void TraceListView::setCurrentTrace(const std::string& id) {
    const int row = m_model->rowOf(id);
    if (row >= 0)
        selectRow(row);
    else
        setCurrentIndex({});
}

void TraceListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        emit traceChosen(QString::fromStdString(m_model->at(current.row()).id));
}

void TraceListView::fitColumns() {
    const bool hasTime = viewport()->width() > narrow;
    const int time = hasTime ? std::max(sizeHintForColumn(TraceListModel::TimeColumn), 60) : 0;
    setColumnHidden(TraceListModel::TimeColumn, !hasTime);
    setColumnWidth(TraceListModel::TimeColumn, time);
    setColumnWidth(TraceListModel::DurationColumn, durationWidth);
    setColumnWidth(TraceListModel::NameColumn,
                   std::max(80, viewport()->width() - time - durationWidth));
}

void TraceListView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace lathe::traces
