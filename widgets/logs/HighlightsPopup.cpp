#include "widgets/logs/HighlightsPopup.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace lathe::logs {

namespace {

constexpr std::size_t mostRules = 20;
constexpr int characters = 30;

QIcon swatch(int color) {
    constexpr int side = ui::size::Icon;
    QPixmap pixmap{side, side};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ui::colors().seriesColor(color));
    painter.drawRoundedRect(QRect{1, 1, side - 2, side - 2}, ui::size::Radius, ui::size::Radius);
    return pixmap;
}

QToolButton* toolButton(const QIcon& icon, const QString& text) {
    auto* button = new QToolButton;
    button->setIcon(icon);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

HighlightsPopup::HighlightsPopup(QWidget* parent)
    : QFrame{parent, Qt::Popup} {
    setFrameShape(QFrame::StyledPanel);
    m_column = new QVBoxLayout{this};
    m_column->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    auto* add = new QPushButton{ui::icon(QStringLiteral("add")), tr("Add a rule"), this};
    m_column->addWidget(add);
    connect(add, &QPushButton::clicked, this, &HighlightsPopup::addRule);
}

void HighlightsPopup::open(const std::vector<HighlightRule>& rules, const QPoint& corner) {
    m_rules = rules;
    m_corner = corner;
    remake();
    if (m_rules.empty())
        addRule();
    show();
}

void HighlightsPopup::addRule() {
    if (m_rules.size() >= mostRules)
        return;
    m_rules.push_back({{}, false, static_cast<int>(m_rules.size())});
    remake();
    if (const auto edits = m_list->findChildren<QLineEdit*>(); !edits.isEmpty())
        edits.back()->setFocus();
}

void HighlightsPopup::remake() {
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget{this};
    auto* rows = new QVBoxLayout{m_list};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(ui::space::Half);
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        rows->addWidget(makeRow(i));
    m_column->insertWidget(0, m_list);
    adjustSize();
    move(m_corner - QPoint{width(), 0});
}

QWidget* HighlightsPopup::makeRow(std::size_t index) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(ui::space::Half);
    auto* color = toolButton(swatch(m_rules[index].color), tr("Another colour"));
    connect(color, &QToolButton::clicked, this, [this, index, color] {
        HighlightRule& rule = m_rules[index];
        rule.color = (rule.color + 1) % static_cast<int>(ui::colors().series.size());
        color->setIcon(swatch(rule.color));
        emit rulesChanged(m_rules);
    });
    auto* pattern = new QLineEdit{m_rules[index].pattern};
    pattern->setAccessibleName(tr("What stands out"));
    pattern->setPlaceholderText(tr("What stands out"));
    pattern->setMinimumWidth(QFontMetrics{font()}.averageCharWidth() * characters);
    connect(pattern, &QLineEdit::textChanged, this, [this, index](const QString& text) {
        m_rules[index].pattern = text;
        emit rulesChanged(m_rules);
    });
    auto* expression = toolButton(ui::icon(QStringLiteral("regex")), tr("Regular expression"));
    expression->setCheckable(true);
    expression->setChecked(m_rules[index].isExpression);
    connect(expression, &QToolButton::toggled, this, [this, index](bool on) {
        m_rules[index].isExpression = on;
        emit rulesChanged(m_rules);
    });
    auto* remove = toolButton(ui::icon(QStringLiteral("trash")), tr("Remove the rule"));
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_rules.erase(m_rules.begin() + static_cast<std::ptrdiff_t>(index));
        remake();
        emit rulesChanged(m_rules);
    });
    for (QWidget* widget : {static_cast<QWidget*>(color), static_cast<QWidget*>(pattern),
                            static_cast<QWidget*>(expression), static_cast<QWidget*>(remove)})
        layout->addWidget(widget, widget == pattern ? 1 : 0);
    return row;
}

} // namespace lathe::logs
