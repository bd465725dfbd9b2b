#include "widgets/logs/LogFilterBar.h"

#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogEntry.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <utility>

namespace lathe::logs {

namespace {

constexpr qsizetype longestChip = 60;

} // namespace

LogFilterBar::LogFilterBar(QWidget* parent)
    : QWidget{parent} {
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    column->setSpacing(ui::space::Half);
    m_row = new QHBoxLayout;
    m_row->setSpacing(ui::space::Half);
    column->addLayout(m_row);
    m_chips = new QWidget{this};
    auto* chips = new QHBoxLayout{m_chips};
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(ui::space::Half);
    m_chips->hide();
    column->addWidget(m_chips);

    m_search = new ui::SearchField{tr("Filter lines"), this};
    m_search->setAccessibleName(tr("Filter lines"));
    m_regex = m_search->addToggle(QStringLiteral("regex"), tr("Regular expression"));
    m_row->addWidget(m_search, 1);
    connect(m_search, &ui::SearchField::searched, this, &LogFilterBar::readText);
    connect(m_regex, &QAction::toggled, this, &LogFilterBar::readText);

    m_level = new QComboBox{this};
    m_level->setAccessibleName(tr("Lowest level"));
    m_level->addItem(tr("All levels"), int(model::LogLevel::Trace));
    m_level->addItem(tr("Debug and up"), int(model::LogLevel::Debug));
    m_level->addItem(tr("Info and up"), int(model::LogLevel::Info));
    m_level->addItem(tr("Warnings and up"), int(model::LogLevel::Warn));
    m_level->addItem(tr("Errors"), int(model::LogLevel::Error));
    m_row->addWidget(m_level);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.lowest = model::LogLevel(m_level->currentData().toInt());
        publish();
    });

    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(14);
    m_function->addItem(tr("All functions"));
    m_row->addWidget(m_function);
    connect(m_function, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.function = m_function->currentData().toString().toStdString();
        publish();
    });

    m_platform = addButton(QStringLiteral("terminal"), tr("START, END and REPORT lines"), true);
    m_platform->setChecked(true);
    connect(m_platform, &QToolButton::toggled, this, [this](bool on) {
        m_filter.platform = on;
        publish();
    });
    m_wrap = addButton(QStringLiteral("wrap"), tr("Wrap long lines"), true);
    connect(m_wrap, &QToolButton::toggled, this, &LogFilterBar::wrapToggled);
    m_follow = addButton(QStringLiteral("follow"), tr("Follow new lines"), true);
    m_follow->setChecked(true);
    connect(m_follow, &QToolButton::clicked, this, &LogFilterBar::followToggled);
    m_more = addButton(QStringLiteral("more"), tr("More of the log"), false);
    m_menu = new QMenu{m_more};
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QToolButton* LogFilterBar::addButton(const QString& iconName, const QString& text, bool checkable) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(button);
    return button;
}

QToolButton* LogFilterBar::addSwitch(const QString& iconName, const QString& text) {
    QToolButton* button = addButton(iconName, text, true);
    m_row->removeWidget(button);
    m_row->insertWidget(m_row->indexOf(m_wrap), button);
    setTabOrder(m_platform, button);
    setTabOrder(button, m_wrap);
    return button;
}

void LogFilterBar::addChip(const QString& text, const QString& help, std::function<void()> remove) {
    auto* chip = new QToolButton{m_chips};
    chip->setIcon(ui::icon(QStringLiteral("close")));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setText(text.size() > longestChip ? text.left(longestChip) + QChar{0x2026} : text);
    chip->setToolTip(help);
    chip->setAccessibleName(help);
    connect(chip, &QToolButton::clicked, this, [this, remove = std::move(remove)] {
        remove();
        remakeChips();
        publish();
    });
    m_chips->layout()->addWidget(chip);
}

void LogFilterBar::remakeChips() {
    for (QToolButton* chip : m_chips->findChildren<QToolButton*>()) {
        chip->hide();
        chip->deleteLater();
    }
    delete m_chips->layout();
    auto* row = new QHBoxLayout{m_chips};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::Half);
    if (const QString request = QString::fromStdString(m_filter.requestId); !request.isEmpty())
        addChip(tr("Invocation %1").arg(shortRequestId(request)), tr("Show every invocation again"),
                [this] { m_filter.requestId.clear(); });
    for (const loghistory::LogFilter::Field& field : m_filter.fields) {
        const QString path = QString::fromStdString(field.path);
        const QString value = QString::fromStdString(field.value).simplified();
        addChip((field.has ? QStringLiteral("%1 = %2") : QStringLiteral("%1 \u2260 %2"))
                    .arg(path, value),
                tr("No longer ask for %1").arg(path),
                [this, field] { std::erase(m_filter.fields, field); });
    }
    row->addStretch(1);
    m_chips->setVisible(row->count() > 1);
}

void LogFilterBar::setFunctions(const QStringList& logicalIds) {
    const QSignalBlocker quiet{m_function};
    m_function->clear();
    m_function->addItem(tr("All functions"));
    for (const QString& id : logicalIds)
        m_function->addItem(id, id);
    setFunction(QString::fromStdString(m_filter.function));
}

void LogFilterBar::setFunction(const QString& logicalId) {
    const QSignalBlocker quiet{m_function};
    int index = logicalId.isEmpty() ? 0 : m_function->findData(logicalId);
    if (index < 0) {
        // A function that the template no longer has still has its lines.
        m_function->addItem(logicalId, logicalId);
        index = m_function->count() - 1;
    }
    m_function->setCurrentIndex(index);
    m_filter.function = logicalId.toStdString();
}

void LogFilterBar::setRequestId(const QString& requestId) {
    m_filter.requestId = requestId.toStdString();
    remakeChips();
}

void LogFilterBar::addField(const QString& path, const QString& value, bool has) {
    const loghistory::LogFilter::Field field{path.toStdString(), value.toStdString(), has};
    std::erase_if(m_filter.fields, [&field](const auto& other) {
        return other.path == field.path && other.value == field.value;
    });
    m_filter.fields.push_back(field);
    remakeChips();
    publish();
}

void LogFilterBar::clearFilter() {
    const bool platform = m_filter.platform;
    {
        const QSignalBlocker quietText{m_search};
        const QSignalBlocker quietLevel{m_level};
        m_search->clear();
        m_level->setCurrentIndex(0);
    }
    m_filter = {};
    m_filter.platform = platform;
    setFunction({});
    complain({});
    remakeChips();
    publish();
}

void LogFilterBar::setFollowing(bool following) {
    m_follow->setChecked(following);
}

void LogFilterBar::setWrapped(bool wrapped) {
    m_wrap->setChecked(wrapped);
}

void LogFilterBar::setPlatform(bool shown) {
    m_platform->setChecked(shown);
}

QString LogFilterBar::text() const {
    return QString::fromStdString(isExpression() ? m_filter.expression : m_filter.text);
}

bool LogFilterBar::isExpression() const {
    return !m_filter.expression.empty();
}

void LogFilterBar::readText() {
    const QString text = m_search->text();
    if (!m_regex->isChecked()) {
        complain({});
        m_filter.text = text.toStdString();
        m_filter.expression.clear();
        return publish();
    }
    const QRegularExpression expression{text, QRegularExpression::CaseInsensitiveOption};
    if (!expression.isValid()) {
        // Half-typed expressions are the rule: the last good one stays in force.
        complain(tr("%1 (at character %2). The filter before stays in force.")
                     .arg(expression.errorString())
                     .arg(expression.patternErrorOffset() + 1));
        return;
    }
    complain({});
    m_filter.text.clear();
    m_filter.expression = text.toStdString();
    publish();
}

void LogFilterBar::complain(const QString& reason) {
    m_search->setInvalid(reason);
    if (std::exchange(m_complaint, reason) != reason)
        emit complaintChanged();
}

void LogFilterBar::publish() {
    emit filterChanged();
}

} // namespace lathe::logs
