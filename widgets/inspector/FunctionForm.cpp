#include "widgets/inspector/FunctionForm.h"

#include "widgets/common/EngineText.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/EnvironmentEditor.h"
#include "widgets/inspector/FieldManners.h"
#include "widgets/inspector/LayersEditor.h"
#include "widgets/inspector/MemoryEditor.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/RuntimeList.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSpinBox>
#include <QtConcurrentRun>

#include <algorithm>

namespace lathe::inspector {

namespace {

QString dateText(const QDate& date) {
    // The long form, for "6/30/29" can be misread; what day of the week it is does not matter.
    static const QRegularExpression weekday{QStringLiteral("[,\\s]*dddd[,\\s]*")};
    const QLocale locale;
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

} // namespace

FunctionForm::FunctionForm(QWidget* parent)
    : QWidget{parent}
    , m_column{new QVBoxLayout{this}} {
    m_column->setContentsMargins(ui::space::OneAndHalf, ui::space::Half, ui::space::OneAndHalf,
                                 ui::space::OneAndHalf);
    m_column->setSpacing(ui::space::One);
    buildLimits();
    buildConcurrency();
    buildCode();
    buildEnvironment();
    buildPermissions();
    buildAsynchronous();
    buildTriggers();
    m_column->addStretch();
    connect(&m_check, &QFutureWatcherBase::finished, this, &FunctionForm::showCheck);
}

QLabel* FunctionForm::addHeading(const QString& text) {
    auto* label = new QLabel{text, this};
    label->setFont(ui::strongFont());
    label->setContentsMargins(0, ui::space::Half, 0, 0);
    m_column->addWidget(label);
    return label;
}

PropertyRow* FunctionForm::addRow(const QString& property, const QString& title, PropertyPath path,
                                  QWidget* editor) {
    auto* row = new PropertyRow{property, title, std::move(path), editor, this};
    m_column->addWidget(row);
    m_rows.push_back(row);
    connect(row, &PropertyRow::removeRequested, this, [this, row] { emit removed(row->path()); });
    return row;
}

QSpinBox* FunctionForm::addNumber(const QString& property, const QString& title, PropertyPath path,
                                  int lowest, int highest, const QString& suffix) {
    auto* box = new QSpinBox{this};
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    addRow(property, title, std::move(path), box);
    connect(box, &QSpinBox::valueChanged, this, [this, box, property](int value) {
        // The lowest of some stands for none.
        if (!box->specialValueText().isEmpty() && value == box->minimum())
            emit removed(row(property)->path());
        else
            edit(property, value);
    });
    return box;
}

void FunctionForm::buildLimits() {
    addHeading(tr("Limits"));
    m_memory = new MemoryEditor{this};
    addRow(QStringLiteral("MemorySize"), tr("Memory"), {"MemorySize"}, m_memory);
    connect(m_memory, &MemoryEditor::previewed, this, &FunctionForm::showMemoryFacts);
    connect(m_memory, &MemoryEditor::edited, this,
            [this](int mebibytes) { edit(QStringLiteral("MemorySize"), mebibytes); });
    addNumber(QStringLiteral("Timeout"), tr("Timeout"), {"Timeout"}, 1, 900, tr(" s"));
    addNumber(QStringLiteral("EphemeralStorage"), tr("Storage in /tmp"),
              {"EphemeralStorage", "Size"}, 512, 10'240, tr(" MB"));
}

void FunctionForm::buildCode() {
    addHeading(tr("Code"));
    m_runtime = new QComboBox{this};
    m_runtime->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runtime->setMinimumContentsLength(16);
    addRow(QStringLiteral("Runtime"), tr("Runtime"), {"Runtime"}, m_runtime);
    connect(m_runtime, &QComboBox::activated, this, [this] {
        edit(QStringLiteral("Runtime"),
             boost::json::value(m_runtime->currentData().toString().toStdString()));
    });
    m_handler = new QLineEdit{this};
    addRow(QStringLiteral("Handler"), tr("Handler"), {"Handler"}, m_handler);
    connectText(m_handler, QStringLiteral("Handler"));
    m_open = new QLabel{this};
    m_open->setTextFormat(Qt::RichText);
    m_open->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_open->setAccessibleName(tr("Open the handler"));
    m_open->hide();
    m_column->addWidget(m_open);
    connect(m_open, &QLabel::linkActivated, this, [this] {
        const tmpl::HandlerCheck check = m_check.result();
        emit openRequested(ui::toQString(check.file), std::max(1, check.line), 0);
    });
    m_architecture = new QComboBox{this};
    m_architecture->addItem(QStringLiteral("x86_64"));
    m_architecture->addItem(QStringLiteral("arm64"));
    addRow(QStringLiteral("Architectures"), tr("Architecture"), {"Architectures"}, m_architecture);
    connect(m_architecture, &QComboBox::activated, this, [this] {
        edit(QStringLiteral("Architectures"),
             boost::json::array{m_architecture->currentText().toStdString()});
    });
    m_description = new QLineEdit{this};
    m_description->setMaxLength(256);
    addRow(QStringLiteral("Description"), tr("Description"), {"Description"}, m_description);
    connectText(m_description, QStringLiteral("Description"));
}

void FunctionForm::connectText(QLineEdit* edit, const QString& property) {
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, property] {
        if (!edit->isModified())
            return;
        FieldManners::forgetTyping(edit);
        const QString text = edit->text().trimmed();
        if (!text.isEmpty())
            this->edit(property, boost::json::value(text.toStdString()));
        else if (property != QLatin1String("Handler"))
            emit removed(row(property)->path());
        else
            row(property)->setMessage(tr("A function needs a handler."),
                                      PropertyRow::Message::Error);
    });
}

void FunctionForm::edit(const QString& property, const boost::json::value& value) {
    emit edited(row(property)->path(), value);
}

PropertyRow* FunctionForm::row(const QString& property) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const auto* row) { return row->property() == property; });
    return found == m_rows.end() ? nullptr : *found;
}

const model::FunctionSpec* FunctionForm::function() const {
    return m_project ? m_project->findFunction(m_logicalId.toStdString()) : nullptr;
}

void FunctionForm::setRuntimes(const std::vector<model::RuntimeMatch>& runtimes) {
    m_runtimes = runtimes;
    if (function()) {
        loadRuntime();
        showRuntimeFacts();
    }
}

void FunctionForm::setPrices(const cost::PriceTable& prices) {
    m_prices = prices;
    if (function())
        showMemoryFacts(m_memory->value());
}

void FunctionForm::showFunction(std::shared_ptr<const model::Project> project,
                                const QString& logicalId, const WrittenProperties& written) {
    const bool another = logicalId != m_logicalId;
    m_project = std::move(project);
    m_logicalId = logicalId;
    const model::FunctionSpec* shown = function();
    if (!shown)
        return;
    // Where this template does not say it, it cannot be changed here.
    const bool elsewhere = logicalId.contains(u'/') || shown->origin == model::Origin::Api;
    for (PropertyRow* row : m_rows) {
        if (another)
            row->lock();
        row->setSource(sourceOf(written, row->path()));
        row->setReadOnly(elsewhere);
    }
    m_memory->setValue(int(shown->memory.ceilMebi()));
    loadNumber(QStringLiteral("Timeout"), int(shown->timeout.count()));
    loadNumber(QStringLiteral("EphemeralStorage"), int(shown->ephemeralStorage.ceilMebi()));
    if (another) {
        m_handler->setModified(false);
        m_description->setModified(false);
    }
    loadText(m_handler, shown->handler);
    loadText(m_description, shown->description);
    m_architecture->setCurrentText(QString::fromStdString(model::toText(shown->architecture)));
    m_environment->setVariables(shown->environment, written);
    m_environment->setReadOnly(elsewhere);
    m_hasAlias = writtenAt(written, {"AutoPublishAlias"});
    loadConcurrency(*shown, written);
    const bool isSam = shown->resourceType == "AWS::Serverless::Function";
    m_policies->showResource(m_project, m_logicalId, written, elsewhere || !isSam);
    m_layers->showFunction(*m_project, *shown, written, elsewhere);
    loadAsynchronous(*shown, written);
    loadTriggers();
    loadRuntime();
    showMemoryFacts(m_memory->value());
    showRuntimeFacts();
    showArchitectureFacts();
    startCheck();
}

void FunctionForm::loadNumber(const QString& property, int value) {
    auto* box = qobject_cast<QSpinBox*>(row(property)->editor());
    const QSignalBlocker quiet{box};
    box->setValue(value);
}

void FunctionForm::loadText(QLineEdit* edit, const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (!edit->isModified() && edit->text() != text)
        edit->setText(text);
}

void FunctionForm::loadRuntime() {
    const QString current = QString::fromStdString(function()->runtime);
    const QDate today = QDate::currentDate();
    const QSignalBlocker quiet{m_runtime};
    m_runtime->clear();
    for (const RuntimeEntry& entry : runtimeEntries()) {
        const auto match = std::find_if(m_runtimes.begin(), m_runtimes.end(), [&](const auto& m) {
            return m.asked == entry.identifier.toStdString();
        });
        QString text = entry.identifier;
        if (match != m_runtimes.end() && !match->exact() && !match->served.empty())
            text = tr("%1 (runs as %2)").arg(text, QString::fromStdString(match->served));
        m_runtime->addItem(text, entry.identifier);
        m_runtime->setItemData(m_runtime->count() - 1,
                               entry.deprecation < today
                                   ? tr("Deprecated since %1").arg(dateText(entry.deprecation))
                                   : tr("Supported until %1").arg(dateText(entry.deprecation)),
                               Qt::ToolTipRole);
    }
    int index = m_runtime->findData(current);
    if (index < 0 && !current.isEmpty()) {
        m_runtime->insertItem(0, current, current);
        index = 0;
    }
    m_runtime->setCurrentIndex(index);
}

void FunctionForm::showRuntimeFacts() {
    const std::string& asked = function()->runtime;
    const auto match = std::find_if(m_runtimes.begin(), m_runtimes.end(),
                                    [&](const auto& m) { return m.asked == asked; });
    QStringList facts;
    auto kind = PropertyRow::Message::Plain;
    if (match != m_runtimes.end() && match->served.empty()) {
        facts << tr("Cannot run here. %1").arg(ui::translated(match->advice));
        kind = PropertyRow::Message::Error;
    } else if (match != m_runtimes.end()) {
        facts << (match->exact()
                      ? tr("Runs here as %1.").arg(QString::fromStdString(match->version))
                      : tr("Runs here as %1 (%2).")
                            .arg(QString::fromStdString(match->served),
                                 QString::fromStdString(match->version)));
    }
    for (const RuntimeEntry& entry : runtimeEntries()) {
        if (entry.identifier.toStdString() != asked)
            continue;
        const bool over = entry.deprecation < QDate::currentDate();
        facts << (over ? tr("AWS deprecated it on %1.") : tr("AWS supports it until %1."))
                     .arg(dateText(entry.deprecation));
        if (over && kind == PropertyRow::Message::Plain)
            kind = PropertyRow::Message::Warning;
    }
    row(QStringLiteral("Runtime"))->setMessage(facts.join(u' '), kind);
}

void FunctionForm::showArchitectureFacts() {
    const auto asked = function()->architecture;
    const auto here = model::machineArchitecture();
    row(QStringLiteral("Architectures"))
        ->setMessage(asked == here ? QString{}
                                   : tr("Runs here as %1, which this machine is; its cost is that "
                                        "of %2.")
                                         .arg(QString::fromStdString(model::toText(here)),
                                              QString::fromStdString(model::toText(asked))));
}

void FunctionForm::showMemoryFacts(int mebibytes) {
    const model::FunctionSpec* shown = function();
    if (!shown)
        return;
    QString facts =
        tr("%1 vCPU").arg(QLocale().toString(MemoryEditor::cpuShare(mebibytes), 'f', 2));
    if (m_prices) {
        const auto& prices = m_prices->region(m_project->region);
        const auto& tiers = prices.tiers(shown->architecture);
        const PicoDollars gbSecond = tiers.empty() ? PicoDollars{} : tiers.front().price;
        const PicoDollars millisecond{(gbSecond.count * mebibytes + 512'000) / 1'024'000};
        facts += QStringLiteral("  \u00b7  ") + tr("%1 per ms").arg(ui::moneyText(millisecond)) +
                 QChar{u'\n'} + tr("%1 per GB-s").arg(ui::moneyText(gbSecond, 6));
        if (const Text others = m_prices->substitution(m_project->region); !others.empty())
            facts += QChar{u'\n'} + ui::translated(others);
    }
    row(QStringLiteral("MemorySize"))->setMessage(facts);
}

void FunctionForm::startCheck() {
    m_check.setFuture(QtConcurrent::run([spec = *function()] { return tmpl::checkHandler(spec); }));
}

void FunctionForm::showCheck() {
    const tmpl::HandlerCheck check = m_check.result();
    using State = tmpl::HandlerCheck::State;
    const bool there = check.state == State::Found || check.state == State::NoFunction;
    m_open->setVisible(there);
    m_open->setText(ui::link(QStringLiteral("#"),
                             tr("Open %1").arg(check.state == State::Found
                                                   ? ui::translated(check.message)
                                                   : ui::toQString(check.file.filename()))));
    row(QStringLiteral("Handler"))
        ->setMessage(check.state == State::Found ? QString{} : ui::translated(check.message),
                     check.state == State::NoFunction ? PropertyRow::Message::Warning
                                                      : PropertyRow::Message::Error);
}

} // namespace lathe::inspector
