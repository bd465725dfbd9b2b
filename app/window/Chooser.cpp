#include "app/window/Chooser.h"

#include "app/window/FuzzyMatch.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::app {

namespace {

constexpr int ChoiceRole = Qt::UserRole + 1;
constexpr int PositionsRole = Qt::UserRole + 2;
constexpr int MaximumShown = 200;
constexpr int Width = 620;
constexpr int ChoiceHeight = 28;

class ChoiceDelegate final : public QStyledItemDelegate {
  public:
    ChoiceDelegate(const std::vector<Choice>& choices, QObject* parent)
        : QStyledItemDelegate{parent}
        , m_choices{choices} {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        if (!index.data(ChoiceRole).isValid()) {
            painter->setPen(ui::colors().muted);
            painter->drawText(option.rect.adjusted(ui::space::One, 0, 0, 0), Qt::AlignVCenter,
                              index.data(Qt::DisplayRole).toString());
            return;
        }
        const Choice& choice = m_choices[static_cast<std::size_t>(index.data(ChoiceRole).toInt())];
        const ui::Colors& c = ui::colors();
        QRect rest = option.rect.adjusted(ui::space::One, 0, -ui::space::One, 0);
        painter->save();
        if (!choice.icon.isEmpty())
            ui::icon(choice.icon).paint(painter, QRect{rest.left(), rest.center().y() - 7, 16, 16});
        rest.setLeft(rest.left() + 24);
        painter->setFont(ui::smallFont());
        painter->setPen(c.muted);
        if (!choice.hint.isEmpty()) {
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, choice.hint);
            rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(choice.hint) -
                          ui::space::Two);
        }
        rest.setLeft(paintText(painter, option, rest, choice.text,
                               index.data(PositionsRole).value<QList<int>>()));
        painter->setFont(ui::smallFont());
        painter->setPen(c.muted);
        painter->drawText(
            rest, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(choice.detail, Qt::ElideMiddle, rest.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {Width, ChoiceHeight};
    }

  private:
    /// The text with the characters that were typed in the accent colour; gives where it ends.
    static int paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rest,
                         const QString& text, const QList<int>& positions) {
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        int x = rest.left();
        for (int i = 0; i < text.size();) {
            const bool hit = positions.contains(i);
            int end = i + 1;
            while (end < text.size() && positions.contains(end) == hit)
                ++end;
            painter->setFont(hit ? strong : option.font);
            painter->setPen(hit ? ui::colors().accent : ui::colors().text);
            const QString part = text.mid(i, end - i);
            painter->drawText(QRect{x, rest.top(), rest.right() - x, rest.height()},
                              Qt::AlignVCenter | Qt::TextSingleLine, part);
            x += painter->fontMetrics().horizontalAdvance(part);
            i = end;
        }
        return x + ui::space::One;
    }

    const std::vector<Choice>& m_choices;
};

} // namespace

Chooser::Chooser(QWidget* window)
    : QFrame{window}
    , m_field{new QLineEdit{this}}
    , m_list{new QListView{this}}
    , m_model{new QStandardItemModel{this}} {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate{m_choices, m_list});
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Choices"));
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    layout->setSpacing(ui::space::Half);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    hide();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!m_asked)
            filter(text);
    });
    connect(m_list, &QListView::clicked, this, &Chooser::choose);
}

void Chooser::open(const QString& placeholder, std::vector<Choice> choices) {
    m_asked = nullptr;
    m_model->clear();
    m_choices = std::move(choices);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->clear();
    filter({});
    place(true);
}

void Chooser::ask(const QString& placeholder, const QString& initial,
                  std::function<void(const QString&)> run) {
    m_asked = std::move(run);
    m_model->clear();
    m_choices.clear();
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setText(initial);
    m_field->selectAll();
    place(false);
}

void Chooser::place(bool withList) {
    m_focusBefore = QApplication::focusWidget();
    m_list->setVisible(withList);
    const int width = std::min(Width, parentWidget()->width() - 48);
    setGeometry((parentWidget()->width() - width) / 2, 48, width, height());
    fit();
    raise();
    show();
    m_field->setFocus();
}

void Chooser::filter(const QString& text) {
    struct Found {
        int index;
        FuzzyResult result;
    };
    std::vector<Found> found;
    for (int i = 0; i < static_cast<int>(m_choices.size()); ++i) {
        const Choice& choice = m_choices[static_cast<std::size_t>(i)];
        if (auto result = fuzzyMatch(text, choice.text))
            found.push_back({i, std::move(*result)});
        else if (auto behind = fuzzyMatch(text, choice.detail))
            found.push_back({i, {behind->score - 2000, {}}});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.result.score > b.result.score;
    });
    found.resize(std::min<std::size_t>(found.size(), MaximumShown));
    m_model->clear();
    for (const Found& entry : found) {
        auto* item = new QStandardItem{m_choices[static_cast<std::size_t>(entry.index)].text};
        item->setData(entry.index, ChoiceRole);
        item->setData(QVariant::fromValue(entry.result.positions), PositionsRole);
        m_model->appendRow(item);
    }
    if (found.empty()) {
        auto* none = new QStandardItem{tr("Nothing of this name")};
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    }
    m_list->setCurrentIndex(found.empty() ? QModelIndex{} : m_model->index(0, 0));
    fit();
}

void Chooser::fit() {
    constexpr int field = 44;
    const int most = std::min(420, parentWidget()->height() - 120);
    const int wanted = field + ui::space::One + ChoiceHeight * std::max(1, m_model->rowCount());
    resize(width(), m_list->isVisibleTo(this) ? std::min(most, wanted) : field);
}

void Chooser::move(int rows) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void Chooser::choose() {
    const QModelIndex current = m_list->currentIndex();
    const QString text = m_field->text();
    const auto asked = m_asked;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    if (asked)
        asked(text);
    else if (current.data(ChoiceRole).isValid())
        m_choices[static_cast<std::size_t>(current.data(ChoiceRole).toInt())].run();
}

bool Chooser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        hide();
        if (m_focusBefore)
            m_focusBefore->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(10);
        return true;
    case Qt::Key_PageUp:
        move(-10);
        return true;
    default:
        return false;
    }
}

void Chooser::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ui::colors().borderStrong);
    painter.setBrush(ui::colors().raised);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace lathe::app
