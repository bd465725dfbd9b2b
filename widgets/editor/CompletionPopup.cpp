#include "widgets/editor/CompletionPopup.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace lathe::editor {

namespace {

constexpr int MostRows = 10;
constexpr int LeastWidth = 320;
constexpr int MostWidth = 640;
constexpr int IconWidth = ui::space::One + ui::size::Icon + ui::space::One;

/// An icon, the label, and a word about it at the right end.
class ItemDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        const QRect icon{option.rect.left() + ui::space::One, option.rect.center().y() - 7,
                         ui::size::Icon, ui::size::Icon};
        painter->save();
        ui::icon(index.data(CompletionModel::IconRole).toString()).paint(painter, icon);
        QRect rest = option.rect.adjusted(IconWidth, 0, -ui::space::One, 0);
        rest.setLeft(paintLabel(painter, rest, index) + ui::space::Two);
        painter->setFont(ui::smallFont());
        painter->setPen(ui::colors().muted);
        painter->drawText(
            rest, Qt::AlignRight | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(CompletionModel::DetailRole).toString(),
                                              Qt::ElideRight, rest.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const QFontMetrics label{labelFont(true)};
        const QFontMetrics detail{ui::smallFont()};
        return {IconWidth + ui::space::Three +
                    label.horizontalAdvance(index.data(Qt::DisplayRole).toString()) +
                    detail.horizontalAdvance(index.data(CompletionModel::DetailRole).toString()),
                ui::size::Row};
    }

  private:
    static QFont labelFont(bool strong) {
        QFont font = ui::codeFont();
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        return font;
    }

    /// Gives where it ends.
    static int paintLabel(QPainter* painter, const QRect& rest, const QModelIndex& index) {
        const auto typed = index.data(CompletionModel::PositionsRole).value<QList<int>>();
        const bool old = index.data(CompletionModel::DeprecatedRole).toBool();
        const bool strong = index.data(CompletionModel::RequiredRole).toBool();
        const QString label = index.data(Qt::DisplayRole).toString();
        int x = rest.left();
        for (qsizetype i = 0; i < label.size();) {
            const bool hit = typed.contains(i);
            qsizetype end = i + 1;
            while (end < label.size() && typed.contains(end) == hit)
                ++end;
            QFont font = labelFont(strong);
            font.setStrikeOut(old);
            painter->setFont(font);
            painter->setPen(hit   ? ui::colors().accent
                            : old ? ui::colors().muted
                                  : ui::colors().text);
            const QString part = label.mid(i, end - i);
            painter->drawText(QRect{x, rest.top(), std::max(0, rest.right() - x), rest.height()},
                              Qt::AlignVCenter | Qt::TextSingleLine, part);
            x += painter->fontMetrics().horizontalAdvance(part);
            i = end;
        }
        return std::min(x, rest.right());
    }
};

} // namespace

CompletionPopup::CompletionPopup(CodeEditor& editor)
    : FloatingFrame{editor}
    , m_model{new CompletionModel{this}}
    , m_list{new QListView{this}}
    , m_about{new QLabel{this}} {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ItemDelegate{m_list});
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_about->setFont(ui::smallFont());
    m_about->setTextFormat(Qt::RichText);
    m_about->setOpenExternalLinks(true);
    m_about->setFocusPolicy(Qt::NoFocus);
    m_about->setContentsMargins(ui::space::One, ui::space::Quarter, ui::space::One,
                                ui::space::Half);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(1, ui::space::Half, 1, ui::space::Quarter);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    connect(m_list, &QListView::clicked, this, &CompletionPopup::accepted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompletionPopup::showAbout);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompletionPopup::chosenChanged);
    retranslate();
}

void CompletionPopup::open(language::Completion completion, bool chooses) {
    m_model->setCompletion(std::move(completion));
    if (m_model->isEmpty() || m_model->isDone()) {
        hide();
        return;
    }
    m_list->setCurrentIndex(chooses ? m_model->index(0) : QModelIndex{});
    m_list->scrollToTop();
    showAbout();
    showAt(static_cast<int>(m_model->item(0).begin), wanted(), IconWidth);
    // Its room is known now.
    showAbout();
}

bool CompletionPopup::isTyped() const {
    const language::CompletionItem* item = chosen();
    return item && item->insert == m_model->typed();
}

void CompletionPopup::resolve(const language::CompletionItem& item) {
    m_model->resolve(item);
    showAbout();
}

QSize CompletionPopup::wanted() const {
    const int rows = std::min(MostRows, m_model->rowCount());
    int width = LeastWidth;
    constexpr int measured = 60;
    for (int row = 0; row < std::min(measured, m_model->rowCount()); ++row)
        width = std::max(width, m_list->itemDelegate()->sizeHint({}, m_model->index(row)).width());
    const int scrollBar = m_model->rowCount() > MostRows ? ui::space::Two : 0;
    return {std::min(MostWidth, width + scrollBar),
            rows * ui::size::Row + m_about->sizeHint().height() + ui::space::One};
}

void CompletionPopup::showAbout() {
    const language::CompletionItem* item = chosen();
    const auto marked = [](const QString& text) {
        return QStringLiteral("<span style=\"color:%1\">%2</span>")
            .arg(ui::colors().muted.name(), text.toHtmlEscaped());
    };
    QStringList parts;
    if (item && item->required)
        parts << marked(tr("required"));
    if (item && item->deprecated)
        parts << marked(tr("no longer to be used"));
    if (item && !item->url.empty())
        parts << QStringLiteral("<a style=\"color:%1\" href=\"%2\">%3</a>")
                     .arg(ui::colors().accent.name(), QString::fromStdString(item->url),
                          tr("Documentation").toHtmlEscaped());
    if (item && !item->about.empty())
        parts << marked(m_about->fontMetrics().elidedText(
            ui::translated(item->about), Qt::ElideRight, width() - 3 * ui::space::One));
    if (parts.isEmpty())
        parts << marked(tr("Enter or Tab takes it, Esc closes"));
    m_about->setText(parts.join(QStringLiteral("&nbsp;&nbsp;")));
}

const language::CompletionItem* CompletionPopup::chosen() const {
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->item(current.row()) : nullptr;
}

void CompletionPopup::move(int rows) {
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() + rows
                    : rows > 0        ? 0
                                      : m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
}

int CompletionPopup::pageRows() const {
    return std::max(1, m_list->viewport()->height() / ui::size::Row - 1);
}

void CompletionPopup::retranslate() {
    m_list->setAccessibleName(tr("Completions"));
}

void CompletionPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingFrame::changeEvent(event);
}

} // namespace lathe::editor
