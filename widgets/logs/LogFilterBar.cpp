#include "widgets/logs/LogFilterBar.h"

#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

namespace lathe::logs {

LogFilterBar::LogFilterBar(QWidget* parent)
    : QWidget{parent} {
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::Half);
    row->setSpacing(ui::space::Half);

    m_search = new ui::SearchField{tr("Filter lines"), this};
    m_search->setAccessibleName(tr("Filter lines"));
    m_regex = m_search->addToggle(QStringLiteral("regex"), tr("Regular expression"));
    row->addWidget(m_search, 1);
    connect(m_search, &ui::SearchField::searched, this, &LogFilterBar::readText);
    connect(m_regex, &QAction::toggled, this, &LogFilterBar::readText);

    m_level = new QComboBox{this};
    m_level->setAccessibleName(tr("Lowest level"));
    m_level->addItem(tr("All levels"), int(model::LogLevel::Trace));
    m_level->addItem(tr("Debug and up"), int(model::LogLevel::Debug));
    m_level->addItem(tr("Info and up"), int(model::LogLevel::Info));
    m_level->addItem(tr("Warnings and up"), int(model::LogLevel::Warn));
    m_level->addItem(tr("Errors"), int(model::LogLevel::Error));
    row->addWidget(m_level);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.lowest = model::LogLevel(m_level->currentData().toInt());
        publish();
    });

    m_function = new QComboBox{this};
    m_function->setAccessibleName(tr("Function"));
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_function->setMinimumContentsLength(14);
    m_function->addItem(tr("All functions"));
    row->addWidget(m_function);
    connect(m_function, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.function = m_function->currentData().toString();
        publish();
    });

    m_request = addButton(QStringLiteral("close"), tr("Show every invocation again"), false);
    m_request->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_request->hide();
    connect(m_request, &QToolButton::clicked, this, [this] {
        setRequestId({});
        publish();
    });

    m_platform = addButton(QStringLiteral("terminal"), tr("START, END and REPORT lines"), true);
    m_platform->setChecked(true);
    connect(m_platform, &QToolButton::toggled, this, [this](bool on) {
        m_filter.platform = on;
        publish();
    });
    auto* wrap = addButton(QStringLiteral("wrap"), tr("Wrap long lines"), true);
    connect(wrap, &QToolButton::toggled, this, &LogFilterBar::wrapToggled);
    m_follow = addButton(QStringLiteral("follow"), tr("Follow new lines"), true);
    m_follow->setChecked(true);
    connect(m_follow, &QToolButton::clicked, this, &LogFilterBar::followToggled);
    auto* clear =
        addButton(QStringLiteral("trash"), tr("Clear the view (the journal keeps all)"), false);
    connect(clear, &QToolButton::clicked, this, &LogFilterBar::clearRequested);
}

QToolButton* LogFilterBar::addButton(const QString& iconName, const QString& text, bool checkable) {
    auto* button = new QToolButton{this};
    button->setIcon(ui::icon(iconName));
    button->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

void LogFilterBar::setFunctions(const QStringList& logicalIds) {
    const QSignalBlocker quiet{m_function};
    m_function->clear();
    m_function->addItem(tr("All functions"));
    for (const QString& id : logicalIds)
        m_function->addItem(id, id);
    setFunction(m_filter.function);
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
    m_filter.function = logicalId;
}

void LogFilterBar::setRequestId(const QString& requestId) {
    m_filter.requestId = requestId;
    m_request->setVisible(!requestId.isEmpty());
    m_request->setText(shortRequestId(requestId));
    m_request->setToolTip(
        tr("Only invocation %1. Click to show every invocation again.").arg(requestId));
}

void LogFilterBar::setFollowing(bool following) {
    m_follow->setChecked(following);
}

void LogFilterBar::readText() {
    const QString text = m_search->text();
    if (!m_regex->isChecked()) {
        complain({});
        m_filter.text = text;
        m_filter.expression = QRegularExpression{};
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
    m_filter.expression = expression;
    publish();
}

void LogFilterBar::complain(const QString& reason) {
    m_search->setInvalid(reason);
    if (std::exchange(m_complaint, reason) != reason)
        emit complaintChanged();
}

void LogFilterBar::publish() {
    emit filterChanged(m_filter);
}

} // namespace lathe::logs
