#include "app/window/ProblemsPane.h"

#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lathe::app {

namespace {

class ProblemDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString message = row.text;
        row.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        const auto severity =
            static_cast<model::Severity>(index.data(ProblemsModel::SeverityRole).toInt());
        const ui::Colors& c = ui::colors();
        QRect rest = option.rect.adjusted(ui::space::OneAndHalf, 0, -ui::space::OneAndHalf, 0);
        painter->save();
        const auto [icon, tint] =
            severity == model::Severity::Error     ? std::pair{"error", ui::Tint::Error}
            : severity == model::Severity::Warning ? std::pair{"warning", ui::Tint::Warning}
                                                   : std::pair{"info", ui::Tint::Info};
        ui::icon(QLatin1String{icon}, tint)
            .paint(painter, QRect{rest.left(), rest.top() + 5, 16, 16});
        rest.setLeft(rest.left() + 24);
        const QString place = index.data(ProblemsModel::PlaceRole).toString();
        painter->setFont(ui::smallFont());
        const int placeWidth = painter->fontMetrics().horizontalAdvance(place);
        const QRect first{rest.left(), rest.top() + 3, rest.width(), 20};
        painter->setPen(c.muted);
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, place);
        painter->setFont(option.font);
        painter->setPen(c.text);
        painter->drawText(
            first, Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(message, Qt::ElideRight,
                                              first.width() - placeWidth - ui::space::Two));
        const QString hint = index.data(ProblemsModel::HintRole).toString();
        painter->setFont(ui::smallFont());
        painter->setPen(c.muted);
        painter->drawText(QRect{rest.left(), rest.top() + 23, rest.width(), 16},
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(hint, Qt::ElideRight, rest.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const bool hinted = !index.data(ProblemsModel::HintRole).toString().isEmpty();
        return {200, hinted ? 44 : 26};
    }
};

} // namespace

ProblemsPane::ProblemsPane(QWidget* parent)
    : QWidget{parent}
    , m_model{new ProblemsModel{this}}
    , m_view{new QListView{this}}
    , m_permit{new QPushButton{this}}
    , m_empty{new ui::EmptyState{QStringLiteral("success"), {}, {}, this}}
    , m_stack{new QStackedLayout{this}} {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ProblemDelegate{m_view});
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stack->addWidget(m_empty);
    auto* list = new QWidget{this};
    auto* layout = new QVBoxLayout{list};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_permit, 0, Qt::AlignLeft);
    m_stack->addWidget(list);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPane::update);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        const model::SourceLocation& place = m_model->at(index.row()).location;
        if (!place.file.empty())
            emit openRequested(ui::toQString(place.file), place.line, place.column);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPane::updatePermit);
    connect(m_permit, &QPushButton::clicked, this, [this] {
        if (const model::Denial* denial = currentDenial())
            emit permitRequested(*denial);
    });
    updatePermit();
    retranslate();
}

QAbstractButton* ProblemsPane::permitButton() {
    return m_permit;
}

const model::Denial* ProblemsPane::currentDenial() const {
    const QModelIndex current = m_view->currentIndex();
    const model::Denial* denial = m_model->denialAt(current.isValid() ? current.row() : -1);
    return denial && !denial->missing.empty() ? denial : nullptr;
}

void ProblemsPane::updatePermit() {
    m_permit->setVisible(m_model->denialAt(-1) != nullptr);
    m_permit->setEnabled(currentDenial() != nullptr);
}

void ProblemsPane::retranslate() {
    m_permit->setText(tr("Add the permission to the template"));
    m_empty->setTexts(
        tr("No problems"),
        tr("Mistakes in the template, what language servers find in code, requests that no policy "
           "allows and troubles of the engine are listed here, each with the place and the next "
           "step."));
    m_view->setAccessibleName(tr("Problems"));
}

void ProblemsPane::update() {
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    updatePermit();
}

void ProblemsPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lathe::app
