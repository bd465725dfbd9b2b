#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/DestinationBox.h"
#include "widgets/inspector/EnvironmentEditor.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/LayersEditor.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/PolicyCard.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSpinBox>

// The parts of a FunctionForm that are more than a value: concurrency, variables, permissions,
// layers, asynchronous invocation, triggers.

namespace lathe::inspector {

namespace {

constexpr int noReservation = -1;
constexpr int mostEnvironments = 1000;

/// That SAM publishes where provisioned concurrency needs one.
constexpr const char* usualAlias = "live";

} // namespace

void FunctionForm::buildConcurrency() {
    auto* reserved =
        addNumber(QStringLiteral("ReservedConcurrentExecutions"), tr("Reserved concurrency"),
                  {"ReservedConcurrentExecutions"}, noReservation, mostEnvironments, {});
    reserved->setSpecialValueText(tr("none reserved"));
    m_provisioned = new QSpinBox{this};
    m_provisioned->setRange(0, mostEnvironments);
    m_provisioned->setSpecialValueText(tr("none provisioned"));
    m_provisioned->setKeyboardTracking(false);
    m_samOnly.push_back(
        addRow(QStringLiteral("ProvisionedConcurrencyConfig"), tr("Provisioned concurrency"),
               {"ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"}, m_provisioned));
    connect(m_provisioned, &QSpinBox::valueChanged, this, &FunctionForm::editProvisioned);
}

void FunctionForm::editProvisioned(int environments) {
    const PropertyPath path = row(QStringLiteral("ProvisionedConcurrencyConfig"))->path();
    if (environments == 0)
        return emit removed(path);
    PropertyEdits edits{{path, boost::json::value(environments)}};
    // It is for a version, which SAM publishes under an alias.
    if (!m_hasAlias)
        edits.insert(edits.begin(), {{"AutoPublishAlias"}, boost::json::value(usualAlias)});
    emit changed(edits);
}

void FunctionForm::loadConcurrency(const model::FunctionSpec& shown,
                                   const WrittenProperties& written) {
    loadNumber(QStringLiteral("ReservedConcurrentExecutions"),
               shown.reservedConcurrency.value_or(noReservation));
    PropertyRow* row = this->row(QStringLiteral("ProvisionedConcurrencyConfig"));
    // As it is written, where it is a plain number: the model comes later.
    const boost::json::value* value = writtenAt(written, row->path());
    const int provisioned = value && value->is_int64() ? int(value->get_int64())
                            : value                    ? shown.provisionedConcurrency.value_or(0)
                                                       : 0;
    loadNumber(row->property(), provisioned);
    const bool isTooMuch = provisioned > shown.reservedConcurrency.value_or(provisioned);
    if (isTooMuch)
        row->setMessage(tr("More than is reserved: AWS refuses it."), PropertyRow::Message::Error);
    else if (provisioned > 0)
        row->setMessage(tr("Initialised ahead, for the alias %1.")
                            .arg(QString::fromStdString(shown.autoPublishAlias)));
    else
        row->setMessage({});
}

void FunctionForm::buildEnvironment() {
    addHeading(tr("Environment variables"));
    m_environment = new EnvironmentEditor{this};
    m_column->addWidget(m_environment);
    const auto path = [](const QString& name) {
        return PropertyPath{"Environment", "Variables", name.toStdString()};
    };
    connect(m_environment, &EnvironmentEditor::edited, this,
            [this, path](const QString& name, const QString& value) {
                emit edited(path(name), boost::json::value(value.toStdString()));
            });
    connect(m_environment, &EnvironmentEditor::removed, this,
            [this, path](const QString& name) { emit removed(path(name)); });
    connect(m_environment, &EnvironmentEditor::renamed, this,
            [this, path](const QString& from, const QString& to, const QString& value) {
                emit renamed(path(from), to, boost::json::value(value.toStdString()));
            });
}

void FunctionForm::buildPermissions() {
    addHeading(tr("Permissions"));
    m_policies = new PoliciesEditor{this};
    m_column->addWidget(m_policies);
    addHeading(tr("Layers"));
    m_layers = new LayersEditor{this};
    m_column->addWidget(m_layers);
    connect(m_policies, &PoliciesEditor::changed, this, &FunctionForm::changed);
    connect(m_policies, &PoliciesEditor::resourceRequested, this, &FunctionForm::resourceRequested);
    connect(m_layers, &LayersEditor::changed, this, &FunctionForm::changed);
    connect(m_layers, &LayersEditor::resourceRequested, this, &FunctionForm::resourceRequested);
}

QWidget* FunctionForm::placeOf(const QString& path) const {
    const QString first = path.section(u'/', 0, 0);
    if (first == QLatin1String("Layers"))
        return m_layers;
    const auto number = std::size_t(path.section(u'/', 1, 1).toUInt());
    const bool isPolicy = first == QLatin1String("Policies") && number < m_policies->cards().size();
    return isPolicy ? m_policies->cards()[number] : nullptr;
}

void FunctionForm::setVocabulary(const iam::Vocabulary& vocabulary) {
    m_policies->setVocabulary(vocabulary);
}

DestinationBox* FunctionForm::addDestination(const QString& property, const QString& title) {
    auto* box = new DestinationBox{this};
    PropertyRow* row = addRow(
        property, title, {"EventInvokeConfig", "DestinationConfig", property.toStdString()}, box);
    m_samOnly.push_back(row);
    connect(box, &DestinationBox::changed, this, &FunctionForm::changed);
    connect(box, &ValueBox::complained, row,
            [row](const QString& why) { row->setMessage(why, PropertyRow::Message::Error); });
    return box;
}

void FunctionForm::buildAsynchronous() {
    m_samOnly.push_back(addHeading(tr("Asynchronous invocation")));
    m_onSuccess = addDestination(QStringLiteral("OnSuccess"), tr("When it succeeds"));
    m_onFailure = addDestination(QStringLiteral("OnFailure"), tr("When it fails"));
    addNumber(QStringLiteral("MaximumRetryAttempts"), tr("Retries"),
              {"EventInvokeConfig", "MaximumRetryAttempts"}, 0, 2, {});
    addNumber(QStringLiteral("MaximumEventAgeInSeconds"), tr("Maximum age of an event"),
              {"EventInvokeConfig", "MaximumEventAgeInSeconds"}, 60, 21'600, tr(" s"));
    m_samOnly.push_back(row(QStringLiteral("MaximumRetryAttempts")));
    m_samOnly.push_back(row(QStringLiteral("MaximumEventAgeInSeconds")));
}

void FunctionForm::loadAsynchronous(const model::FunctionSpec& shown,
                                    const WrittenProperties& written) {
    loadNumber(QStringLiteral("MaximumRetryAttempts"), shown.async.maximumRetryAttempts);
    loadNumber(QStringLiteral("MaximumEventAgeInSeconds"),
               int(shown.async.maximumEventAge.count()));
    for (DestinationBox* box : {m_onSuccess, m_onFailure}) {
        PropertyRow* row = this->row(box == m_onSuccess ? QStringLiteral("OnSuccess")
                                                        : QStringLiteral("OnFailure"));
        box->setDestination(*m_project, m_logicalId, writtenAt(written, row->path()), row->path());
        row->setMessage({});
    }
    for (QWidget* part : m_samOnly)
        part->setVisible(shown.resourceType != "AWS::Lambda::Function");
}

void FunctionForm::buildTriggers() {
    addHeading(tr("Triggers"));
    m_triggers = new QLabel{this};
    m_triggers->setWordWrap(true);
    m_triggers->setTextFormat(Qt::RichText);
    m_triggers->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_triggers->setAccessibleName(tr("Triggers"));
    m_column->addWidget(m_triggers);
    connect(m_triggers, &QLabel::linkActivated, this, &FunctionForm::resourceRequested);
}

void FunctionForm::loadTriggers() {
    QStringList triggers;
    for (const model::Trigger* trigger :
         m_project->triggers.triggersOf(m_logicalId.toStdString())) {
        const QString kind = ui::triggerText(trigger->kind).toHtmlEscaped();
        const QString source = QString::fromStdString(trigger->source);
        triggers << (source.isEmpty()
                         ? kind
                         : QStringLiteral("%1: %2").arg(kind, ui::link(source, source)));
    }
    m_triggers->setText(triggers.isEmpty() ? tr("None") : triggers.join(QStringLiteral("<br>")));
}

} // namespace lathe::inspector
