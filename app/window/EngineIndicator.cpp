#include "app/window/EngineIndicator.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lathe::app {

namespace {

using Strength = model::Guarantee::Strength;

QString subjectText(const std::string& subject) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("filesystem"),
         QT_TRANSLATE_NOOP("EngineIndicator", "Read-only code and system")},
        {QStringLiteral("processes"), QT_TRANSLATE_NOOP("EngineIndicator", "Own process space")},
        {QStringLiteral("memory"), QT_TRANSLATE_NOOP("EngineIndicator", "Memory limit")},
        {QStringLiteral("cpu"), QT_TRANSLATE_NOOP("EngineIndicator", "CPU share")},
        {QStringLiteral("tmp"), QT_TRANSLATE_NOOP("EngineIndicator", "/tmp limit")},
        {QStringLiteral("freeze"), QT_TRANSLATE_NOOP("EngineIndicator", "Freezing when idle")},
        {QStringLiteral("descriptors"),
         QT_TRANSLATE_NOOP("EngineIndicator", "File descriptor limit")},
        {QStringLiteral("cleanup"), QT_TRANSLATE_NOOP("EngineIndicator", "Cleaning up")},
        {QStringLiteral("sockets"), QT_TRANSLATE_NOOP("EngineIndicator", "Own abstract sockets")},
        {QStringLiteral("network"),
         QT_TRANSLATE_NOOP("EngineIndicator", "Own ports for extensions")},
    };
    const QString key = QString::fromStdString(subject);
    const char* name = names.value(key);
    return name ? QCoreApplication::translate("EngineIndicator", name) : key;
}

ui::Tint tintOf(Strength strength) {
    switch (strength) {
    case Strength::Enforced:
        return ui::Tint::Success;
    case Strength::Sampled:
        return ui::Tint::Warning;
    case Strength::None:
        break;
    }
    return ui::Tint::Error;
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel{text};
    label->setFont(ui::strongFont());
    return label;
}

QLabel* muted(const QString& text) {
    auto* label = new QLabel{text};
    label->setProperty("role", "muted");
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void addRow(QGridLayout& grid, const QString& icon, ui::Tint tint, const QString& what,
            const QString& means, const QString& advice) {
    const int row = grid.rowCount();
    auto* mark = new QLabel;
    mark->setPixmap(
        ui::iconPixmap(icon, ui::size::Icon, ui::tintColor(tint), qApp->devicePixelRatio()));
    grid.addWidget(mark, row, 0);
    grid.addWidget(new QLabel{what}, row, 1);
    grid.addWidget(muted(means), row, 2);
    if (!advice.isEmpty())
        grid.addWidget(muted(advice), row + 1, 1, 1, 2);
}

} // namespace

QString runtimeNote(const std::vector<model::RuntimeMatch>& runtimes) {
    QStringList nearest, missing;
    for (const model::RuntimeMatch& match : runtimes) {
        const QString asked = QString::fromStdString(match.asked);
        if (match.served.empty())
            missing << asked;
        else if (!match.exact())
            nearest
                << QStringLiteral("%1 \u2192 %2").arg(asked, QString::fromStdString(match.served));
    }
    QStringList sentences;
    if (!nearest.isEmpty())
        sentences << EngineIndicator::tr(
                         "Run here by the nearest installed version of the same language: %1.")
                         .arg(nearest.join(QStringLiteral(", ")));
    if (!missing.isEmpty())
        sentences << EngineIndicator::tr("Functions of %1 do not run here.")
                         .arg(missing.join(QStringLiteral(", ")));
    return sentences.join(QLatin1Char(' '));
}

QString architectureNote(const model::Project& project) {
    const auto here = model::machineArchitecture();
    for (const model::FunctionSpec& function : project.functions) {
        if (function.architecture != here)
            return EngineIndicator::tr("Functions for %1 run here as %2; their cost is that of %1.")
                .arg(QString::fromStdString(model::toText(function.architecture)),
                     QString::fromStdString(model::toText(here)));
    }
    return {};
}

EngineIndicator::EngineIndicator(EngineHost& host, QWidget* parent)
    : QToolButton{parent}
    , m_host{host} {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({ui::size::Icon, ui::size::Icon});
    connect(&m_host, &EngineHost::stateChanged, this, [this] {
        m_shortage = {};
        refresh();
    });
    connect(m_host.feed(), &EventFeed::ready, this, [this](const api::EventBatch& batch) {
        if (!batch.shortage)
            return;
        m_shortage = *batch.shortage;
        refresh();
    });
    connect(this, &QToolButton::clicked, this, &EngineIndicator::showDetails);
    refresh();
}

void EngineIndicator::refresh() {
    QString text, iconName = QStringLiteral("shield");
    ui::Tint tint = ui::Tint::Muted;
    switch (m_host.state()) {
    case EngineHost::State::Stopped:
        text = tr("Engine stopped");
        iconName = QStringLiteral("shield-off");
        break;
    case EngineHost::State::Starting:
        text = tr("Engine starting");
        iconName = QStringLiteral("timer");
        break;
    case EngineHost::State::Failed:
        text = tr("Engine not running");
        iconName = QStringLiteral("error");
        tint = ui::Tint::Error;
        break;
    case EngineHost::State::Running: {
        if (isShort()) {
            text = tr("Waiting for memory: %1").arg(m_shortage.waiting);
            iconName = QStringLiteral("timer");
            tint = ui::Tint::Warning;
            break;
        }
        const auto& guarantees = m_host.guarantees();
        const bool all = std::all_of(guarantees.begin(), guarantees.end(), [](const auto& g) {
            return g.strength == Strength::Enforced;
        });
        text = all ? tr("Engine ready") : tr("Engine ready, limits partly enforced");
        tint = all ? ui::Tint::Success : ui::Tint::Warning;
        break;
    }
    }
    setText(text);
    setIcon(ui::icon(iconName, tint));
    setToolTip(tr("What the engine enforces on this machine"));
    setAccessibleName(text);
}

QWidget* EngineIndicator::makeDetails() {
    auto* panel = new QFrame{this, Qt::Popup};
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setProperty("role", "card");
    panel->setAccessibleName(tr("Engine"));
    auto* layout = new QVBoxLayout{panel};
    layout->setContentsMargins(ui::space::Two, ui::space::Two, ui::space::Two, ui::space::Two);
    layout->setSpacing(ui::space::One);
    layout->addWidget(heading(text()));
    if (m_host.state() == EngineHost::State::Failed)
        layout->addWidget(muted(ui::translated(m_host.failure().detail)));
    if (isShort())
        layout->addWidget(
            muted(tr("All environments together are expected to use %1 of the %2 that they may. "
                     "What waits runs when one of them ends or is idle.")
                      .arg(ui::memoryText(m_shortage.expected), ui::memoryText(m_shortage.room))));
    if (!m_host.endpointUrl().isEmpty()) {
        QLabel* url = muted(tr("AWS endpoint: %1").arg(m_host.endpointUrl()));
        url->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(url);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(ui::space::OneAndHalf);
    grid->setVerticalSpacing(ui::space::Half);
    grid->setColumnStretch(2, 1);
    for (const model::Guarantee& guarantee : m_host.guarantees())
        addRow(*grid,
               guarantee.strength == Strength::None ? QStringLiteral("shield-off")
                                                    : QStringLiteral("shield"),
               tintOf(guarantee.strength), subjectText(guarantee.subject),
               ui::translated(guarantee.means), ui::translated(guarantee.advice));
    for (const model::RuntimeMatch& match : m_host.runtimes()) {
        const bool served = !match.served.empty();
        const ui::Tint tint = match.exact() ? ui::Tint::Success
                              : served      ? ui::Tint::Info
                                            : ui::Tint::Error;
        addRow(*grid, served ? QStringLiteral("success") : QStringLiteral("error"), tint,
               QString::fromStdString(match.asked),
               served ? tr("%1 (%2)").arg(QString::fromStdString(match.served),
                                          QString::fromStdString(match.version))
                      : tr("not installed"),
               ui::translated(match.advice));
    }
    layout->addLayout(grid);
    return panel;
}

void EngineIndicator::showDetails() {
    QWidget* panel = makeDetails();
    panel->setFixedWidth(420);
    panel->adjustSize();
    panel->move(mapToGlobal(QPoint{width() - panel->width(), height() + ui::space::Half}));
    panel->show();
}

void EngineIndicator::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace lathe::app
