#include "widgets/git/DiffView.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/DiffDelegate.h"
#include "widgets/git/DiffModel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolButton>

namespace lathe::git {

namespace {

/// Beyond these, the buttons above the list have to do.
constexpr int MaximumHunkButtons = 200;

} // namespace

DiffView::DiffView(QWidget* parent)
    : QWidget{parent}
    , m_model{new DiffModel{this}}
    , m_list{new QListView{this}}
    , m_path{new ui::ElidedLabel{{}, Qt::ElideMiddle, this}}
    , m_columns{new QToolButton{this}}
    , m_stage{new QPushButton{this}}
    , m_discard{new QPushButton{this}}
    , m_empty{new ui::EmptyState{QStringLiteral("file-text"), {}, {}, this}}
    , m_stack{new QStackedLayout} {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DiffDelegate{m_list});
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    bar->addWidget(m_path, 1);
    bar->addWidget(m_discard);
    bar->addWidget(m_stage);
    m_columns->setIcon(ui::icon(QStringLiteral("columns")));
    m_columns->setCheckable(true);
    m_columns->setAutoRaise(true);
    bar->addWidget(m_columns);
    connect(m_columns, &QToolButton::clicked, this, [this](bool on) {
        setSideBySide(on);
        emit sideBySideChosen(on);
    });
    auto* page = new QWidget{this};
    auto* rows = new QVBoxLayout{page};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(m_list, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    setLayout(m_stack);
    // The bar stands above the list.
    setTabOrder(m_discard, m_stage);
    setTabOrder(m_stage, m_columns);
    setTabOrder(m_columns, m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DiffView::showButtons);
    connect(m_stage, &QPushButton::clicked, this, [this] { askForSelection(false); });
    connect(m_discard, &QPushButton::clicked, this, [this] { askForSelection(true); });
    for (const auto& [key, discards] :
         {std::pair{Qt::Key_Return, false}, std::pair{Qt::Key_Delete, true}}) {
        auto* shortcut = new QShortcut{QKeySequence{key}, m_list};
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this, discards = discards] { askForSelection(discards); });
    }
    connect(ui::Theme::current(), &ui::Theme::changed, m_list->viewport(),
            qOverload<>(&QWidget::update));
    retranslate();
}

void DiffView::show(const vcs::FileDiff& diff, Offer offer) {
    if (diff == m_model->diff() && offer == m_offer && m_stack->currentIndex() == 1)
        return;
    const int top = diff.path == m_model->diff().path ? m_list->indexAt({1, 1}).row() : 0;
    m_offer = offer;
    m_model->setDiff(diff);
    m_path->setText(
        diff.oldPath == diff.path || diff.oldPath.empty()
            ? pathText(diff.path)
            : QStringLiteral("%1 \u2192 %2").arg(pathText(diff.oldPath), pathText(diff.path)));
    retranslate();
    if (diff.hunks.empty()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    addHunkButtons();
    m_list->scrollTo(m_model->index(std::clamp(top, 0, m_model->rowCount() - 1), 0),
                     QAbstractItemView::PositionAtTop);
}

void DiffView::setSideBySide(bool on) {
    m_columns->setChecked(on);
    if (on == m_model->isSideBySide())
        return;
    const int hunk = m_model->hunkOf(m_list->indexAt({1, 1}).row());
    m_model->setSideBySide(on);
    addHunkButtons();
    if (hunk >= 0)
        m_list->scrollTo(m_model->index(m_model->headerRow(hunk), 0),
                         QAbstractItemView::PositionAtTop);
}

void DiffView::clear() {
    m_offer = Offer::Nothing;
    m_model->setDiff({});
    retranslate();
    m_stack->setCurrentIndex(0);
}

QString DiffView::emptyReason() const {
    const vcs::FileDiff& diff = m_model->diff();
    if (diff.path.empty())
        return tr("Choose a file to see what has changed in it.");
    if (diff.binary)
        return tr("It is no text.");
    if (diff.tooLarge)
        return tr("It is too large to be compared line by line.");
    if (diff.oldMode != diff.newMode)
        return diff.newMode == 0100755   ? tr("It can be executed now.")
               : diff.oldMode == 0100755 ? tr("It can no longer be executed.")
                                         : tr("It is empty.");
    return tr("Its text is the same.");
}

void DiffView::addHunkButtons() {
    if (m_offer == Offer::Nothing)
        return;
    const bool staged = m_offer == Offer::Unstage;
    const int hunks = std::min(static_cast<int>(m_model->diff().hunks.size()), MaximumHunkButtons);
    // Else what is made last in the window is last for the Tab key too.
    QWidget* before = m_list;
    for (int hunk = 0; hunk < hunks; ++hunk) {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout{row};
        layout->setContentsMargins(ui::space::Half, 0, ui::space::One, 0);
        layout->setSpacing(ui::space::Half);
        layout->addWidget(staged ? hunkButton(tr("Unstage"), tr("Unstage this hunk"), hunk, false)
                                 : hunkButton(tr("Stage"), tr("Stage this hunk"), hunk, false));
        if (!staged)
            layout->addWidget(hunkButton(tr("Discard"), tr("Discard this hunk"), hunk, true));
        layout->addStretch();
        m_list->setIndexWidget(m_model->index(m_model->headerRow(hunk), 0), row);
        for (auto* button : row->findChildren<QPushButton*>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

QPushButton* DiffView::hunkButton(const QString& text, const QString& name, int hunk,
                                  bool discards) {
    auto* button = new QPushButton{text};
    button->setFlat(true);
    button->setStyleSheet(QStringLiteral("padding: 0 8px; min-height: 0;"));
    button->setFont(ui::smallFont());
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QPushButton::clicked, this, [this, hunk, discards] {
        ask(vcs::linesOf(m_model->diff(), static_cast<std::size_t>(hunk)), discards);
    });
    return button;
}

void DiffView::ask(const vcs::LineSet& lines, bool discards) {
    // What is asked changes the model.
    const vcs::FileDiff diff = m_model->diff();
    if (lines.empty() || m_offer == Offer::Nothing)
        return;
    if (m_offer == Offer::Unstage && !discards)
        emit unstageRequested(diff, lines);
    else if (m_offer == Offer::Stage && discards)
        emit discardRequested(diff, lines);
    else if (m_offer == Offer::Stage)
        emit stageRequested(diff, lines);
}

void DiffView::askForSelection(bool discards) {
    ask(m_model->linesOf(m_list->selectionModel()->selectedIndexes()), discards);
}

void DiffView::showButtons() {
    const auto count =
        static_cast<int>(m_model->linesOf(m_list->selectionModel()->selectedIndexes()).size());
    m_stage->setText(m_offer == Offer::Unstage ? tr("Unstage %n lines", nullptr, count)
                                               : tr("Stage %n lines", nullptr, count));
    m_discard->setText(tr("Discard %n lines", nullptr, count));
    m_stage->setVisible(count > 0 && m_offer != Offer::Nothing);
    m_discard->setVisible(count > 0 && m_offer == Offer::Stage);
}

void DiffView::retranslate() {
    m_list->setAccessibleName(tr("What has changed in the file"));
    m_columns->setToolTip(tr("Side by side"));
    m_columns->setAccessibleName(tr("Side by side"));
    m_empty->setTexts(m_model->diff().path.empty() ? tr("No file chosen")
                                                   : pathText(m_model->diff().path),
                      emptyReason());
    showButtons();
}

void DiffView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        addHunkButtons();
    }
    QWidget::changeEvent(event);
}

} // namespace lathe::git
