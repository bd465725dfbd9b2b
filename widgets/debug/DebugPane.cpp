#include "widgets/debug/DebugPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/debug/VariablesModel.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::debugging {

namespace {

QTreeWidget* makeList(QWidget* parent) {
    auto* list = new QTreeWidget{parent};
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setIndentation(ui::space::One);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->setStretchLastSection(false);
    list->header()->setMinimumSectionSize(ui::space::Four);
    return list;
}

} // namespace

DebugPane::DebugPane(QWidget* parent)
    : QWidget{parent}
    , m_text{new ui::ElidedLabel}
    , m_bar{new ui::InfoBar{this}}
    , m_stack{makeList(this)}
    , m_nothing{new ui::EmptyState{QStringLiteral("debug"), {}, {}, this}}
    , m_stackPages{new QStackedLayout}
    , m_model{new VariablesModel{this}}
    , m_variables{new QTreeView{this}}
    , m_breakpoints{makeList(this)} {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->addWidget(makeStack());
    split->addWidget(makeVariables());
    split->addWidget(makeBreakpoints());
    split->setSizes({300, 520, 280});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeBar());
    layout->addWidget(m_bar);
    layout->addWidget(split, 1);
    m_bar->hide();
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] {
        fillStack();
        fillBreakpoints();
    });
    retranslate();
    showIdle();
}

QBoxLayout* DebugPane::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->setSpacing(ui::space::One);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(ui::space::Quarter);
    bar->addLayout(m_buttons);
    bar->addWidget(m_text, 1);
    return bar;
}

void DebugPane::setActions(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        auto* button = new QToolButton{this};
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({ui::size::Icon, ui::size::Icon});
        m_buttons->addWidget(button);
    }
}

QWidget* DebugPane::withCaption(QLabel*& caption, QWidget* content) {
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout{holder};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Quarter);
    caption = new QLabel{holder};
    caption->setProperty("role", "muted");
    caption->setFont(ui::smallFont());
    caption->setContentsMargins(ui::space::One, 0, 0, 0);
    caption->setBuddy(content);
    column->addWidget(caption);
    column->addWidget(content, 1);
    return holder;
}

QWidget* DebugPane::makeStack() {
    auto* pages = new QWidget;
    pages->setLayout(m_stackPages);
    m_stack->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_stack->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_stackPages->addWidget(m_nothing);
    m_stackPages->addWidget(m_stack);
    connect(m_stack, &QTreeWidget::currentItemChanged, this, &DebugPane::chooseFrame);
    // Again to where it stands.
    connect(m_stack, &QTreeWidget::itemActivated, this, &DebugPane::chooseFrame);
    return withCaption(m_stackCaption, pages);
}

QWidget* DebugPane::makeVariables() {
    m_variables->setModel(m_model);
    m_variables->setHeaderHidden(true);
    m_variables->setUniformRowHeights(true);
    m_variables->setFrameShape(QFrame::NoFrame);
    m_variables->setIndentation(ui::space::Two);
    m_variables->setEditTriggers(QAbstractItemView::DoubleClicked |
                                 QAbstractItemView::EditKeyPressed);
    m_variables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_variables->header()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_variables, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_open.insert(index.data(VariablesModel::PathRole).toString());
        m_closed.remove(index.data(VariablesModel::PathRole).toString());
    });
    connect(m_variables, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_closed.insert(index.data(VariablesModel::PathRole).toString());
        m_open.remove(index.data(VariablesModel::PathRole).toString());
    });
    // The view, which is connected before, knows of them.
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &DebugPane::openRows);
    // A watched value that can be opened again.
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& index) {
        openRows(index.parent(), index.row(), index.row());
    });
    const auto more = [this](const QModelIndex& index) {
        if (index.data(VariablesModel::IsMoreRole).toBool())
            m_model->askForMore(index.siblingAtColumn(0));
    };
    connect(m_variables, &QTreeView::activated, this, more);
    connect(m_variables, &QTreeView::clicked, this, more);
    auto* remove = new QShortcut{Qt::Key_Delete, m_variables};
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this,
            [this] { m_model->removeWatch(m_variables->currentIndex()); });
    m_variables->expand(m_model->index(0, 0));
    return withCaption(m_variablesCaption, m_variables);
}

QWidget* DebugPane::makeBreakpoints() {
    const auto chosen = [this](const QTreeWidgetItem* item) -> const debug::Breakpoint* {
        const int row = m_breakpoints->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
        return row < 0 ? nullptr : &m_listed[static_cast<std::size_t>(row)].breakpoint;
    };
    connect(m_breakpoints, &QTreeWidget::itemActivated, this,
            [this, chosen](const QTreeWidgetItem* item) {
                if (const debug::Breakpoint* breakpoint = chosen(item))
                    emit openRequested(ui::toQString(breakpoint->file), breakpoint->line);
            });
    auto* remove = new QShortcut{Qt::Key_Delete, m_breakpoints};
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this, chosen] {
        if (const debug::Breakpoint* breakpoint = chosen(m_breakpoints->currentItem()))
            emit removeRequested(debug::Breakpoint{*breakpoint});
    });
    m_breakpoints->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_breakpoints->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_breakpoints->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_breakpoints, &QWidget::customContextMenuRequested, this,
            &DebugPane::showBreakpointMenu);
    QWidget* whole = withCaption(m_breakpointsCaption, m_breakpoints);
    static_cast<QBoxLayout*>(whole->layout())->addLayout(makeExceptions());
    return whole;
}

QBoxLayout* DebugPane::makeExceptions() {
    m_exceptionsCaption = new QLabel{this};
    m_exceptionsCaption->setProperty("role", "muted");
    m_exceptionsCaption->setFont(ui::smallFont());
    m_exceptions = new QComboBox{this};
    m_exceptions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exceptions->setMinimumContentsLength(10);
    m_exceptionsCaption->setBuddy(m_exceptions);
    for (const auto stops :
         {debug::ExceptionStops::None, debug::ExceptionStops::Uncaught, debug::ExceptionStops::All})
        m_exceptions->addItem({}, static_cast<int>(stops));
    connect(m_exceptions, &QComboBox::activated, this, [this] {
        emit exceptionsChosen(
            static_cast<debug::ExceptionStops>(m_exceptions->currentData().toInt()));
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::One);
    row->addWidget(m_exceptionsCaption);
    row->addWidget(m_exceptions, 1);
    return row;
}

void DebugPane::setExceptions(debug::ExceptionStops stops) {
    m_exceptions->setCurrentIndex(m_exceptions->findData(static_cast<int>(stops)));
}

void DebugPane::showBreakpointMenu(const QPoint& position) {
    const int row = m_breakpoints->indexOfTopLevelItem(m_breakpoints->itemAt(position));
    if (row < 0)
        return;
    const debug::Breakpoint breakpoint = m_listed[static_cast<std::size_t>(row)].breakpoint;
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit..."), this, [this, breakpoint] { emit editRequested(breakpoint); });
    menu->addAction(tr("Remove"), this, [this, breakpoint] { emit removeRequested(breakpoint); });
    menu->popup(m_breakpoints->viewport()->mapToGlobal(position));
}

void DebugPane::openRows(const QModelIndex& parent, int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString path = index.data(VariablesModel::PathRole).toString();
        const bool opens =
            index.data(VariablesModel::OpensRole).toBool() && !m_closed.contains(path);
        if ((opens || m_open.contains(path)) && m_model->hasChildren(index))
            m_variables->expand(index);
    }
}

void DebugPane::showIdle() {
    m_state = State::Idle;
    m_stop = {};
    fillStack();
    m_model->clearValues();
    sayState();
}

void DebugPane::showRunning(const QString& function) {
    m_state = State::Running;
    m_function = function;
    m_stop = {};
    fillStack();
    m_model->clearValues();
    sayState();
}

void DebugPane::showStop(const debug::Stop& stop) {
    m_state = State::Stopped;
    m_stop = stop;
    sayState();
    fillStack();
}

void DebugPane::showScopes(const std::vector<debug::Scope>& scopes) {
    m_model->setScopes(scopes);
}

void DebugPane::fillStack() {
    const QSignalBlocker quiet{m_stack};
    m_stack->clear();
    const QBrush muted{ui::colors().muted};
    for (const debug::Frame& frame : m_stop.frames) {
        auto* item = new QTreeWidgetItem{m_stack};
        item->setText(0, QString::fromStdString(frame.function));
        item->setText(1, placeText(frame.file, frame.line));
        item->setToolTip(1, ui::toQString(frame.file));
        item->setForeground(1, muted);
        if (!frame.isOwn || frame.id.empty())
            item->setForeground(0, muted);
    }
    m_stackPages->setCurrentIndex(m_stop.frames.empty() ? 0 : 1);
    if (m_stop.frames.empty())
        return;
    // What a person has written is what is looked for.
    const auto own =
        std::find_if(m_stop.frames.begin(), m_stop.frames.end(),
                     [](const debug::Frame& frame) { return frame.isOwn && !frame.id.empty(); });
    const auto row = own == m_stop.frames.end() ? 0 : own - m_stop.frames.begin();
    m_stack->setCurrentItem(m_stack->topLevelItem(static_cast<int>(row)));
    chooseFrame();
}

void DebugPane::chooseFrame() {
    const int row = m_stack->indexOfTopLevelItem(m_stack->currentItem());
    if (row >= 0)
        emit frameChosen(m_stop.frames[static_cast<std::size_t>(row)]);
}

void DebugPane::setBreakpoints(const std::vector<ShownBreakpoint>& breakpoints) {
    m_listed = breakpoints;
    fillBreakpoints();
}

void DebugPane::fillBreakpoints() {
    const int row = m_breakpoints->indexOfTopLevelItem(m_breakpoints->currentItem());
    m_breakpoints->clear();
    for (const ShownBreakpoint& shown : m_listed) {
        auto* item = new QTreeWidgetItem{m_breakpoints};
        item->setIcon(0, ui::icon(iconName(shown), ui::Tint::Error));
        item->setText(0, placeText(shown.breakpoint.file, shown.breakpoint.line));
        item->setToolTip(0, ui::toQString(shown.breakpoint.file));
        item->setText(1, detailText(shown.breakpoint));
        item->setToolTip(1, item->text(1));
        item->setForeground(1, ui::colors().muted);
    }
    if (row >= 0)
        m_breakpoints->setCurrentItem(
            m_breakpoints->topLevelItem(std::min(row, m_breakpoints->topLevelItemCount() - 1)));
}

QString DebugPane::stateText() const {
    return m_text->text();
}

void DebugPane::sayState() {
    const auto why = [this] {
        switch (m_stop.reason) {
        case debug::StopReason::Breakpoint:
            return tr("Stopped at a breakpoint");
        case debug::StopReason::Step:
            return tr("Stopped after a step");
        case debug::StopReason::Pause:
            return tr("Paused");
        case debug::StopReason::Exception:
            return tr("Stopped at an exception: %1").arg(QString::fromStdString(m_stop.text));
        }
        return QString{};
    };
    m_text->setText(m_state == State::Stopped   ? tr("%1. The time limit waits.").arg(why())
                    : m_state == State::Running ? tr("%1 is running").arg(m_function)
                                                : QString{});
    m_nothing->setTexts(
        m_state == State::Idle ? tr("Nothing is being debugged") : tr("It is running"),
        m_state == State::Idle
            ? tr("Click beside a line of Python or JavaScript to set a breakpoint, then press F5.")
            : tr("F5 pauses it. Its call stack is here while it stands."));
}

void DebugPane::retranslate() {
    m_stackCaption->setText(tr("Call stack"));
    m_variablesCaption->setText(tr("Variables"));
    m_breakpointsCaption->setText(tr("Breakpoints"));
    m_exceptionsCaption->setText(tr("Stop at exceptions"));
    m_exceptions->setItemText(0, tr("None"));
    m_exceptions->setItemText(1, tr("Uncaught"));
    m_exceptions->setItemText(2, tr("All"));
    m_exceptions->setItemData(1, tr("Those that leave the handler"), Qt::ToolTipRole);
    m_exceptions->setItemData(2, tr("Also those that the function catches"), Qt::ToolTipRole);
    m_exceptions->setAccessibleName(m_exceptionsCaption->text());
    m_stack->setAccessibleName(m_stackCaption->text());
    m_variables->setAccessibleName(m_variablesCaption->text());
    m_breakpoints->setAccessibleName(m_breakpointsCaption->text());
    sayState();
    fillBreakpoints();
}

void DebugPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::debugging
