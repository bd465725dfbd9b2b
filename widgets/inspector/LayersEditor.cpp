#include "widgets/inspector/LayersEditor.h"

#include "widgets/common/Tokens.h"
#include "widgets/inspector/Offers.h"
#include "widgets/inspector/ValueList.h"
#include "widgets/inspector/ValueText.h"

#include <QLabel>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

namespace lathe::inspector {

namespace {

/// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
constexpr std::size_t mostLayers = 5;

const std::vector<iam::NamedBy> layerTypes{{"AWS::Serverless::LayerVersion", "Ref"},
                                           {"AWS::Lambda::LayerVersion", "Ref"}};

QLabel* smallLabel(QWidget* parent) {
    auto* label = new QLabel{parent};
    label->setFont(ui::smallFont());
    label->setWordWrap(true);
    label->setProperty("role", "muted");
    return label;
}

} // namespace

LayersEditor::LayersEditor(QWidget* parent)
    : QWidget{parent}
    , m_shared{smallLabel(this)}
    , m_list{new ValueList{tr("Layer %1"), tr("Add a layer"), ValueList::Order::Matters, this}}
    , m_message{smallLabel(this)}
    , m_offers{new QStandardItemModel{this}} {
    m_list->setOffers(m_offers);
    m_list->setJumps(true);
    m_list->setCheck([](const QString& text) {
        static const QRegularExpression form{
            QStringLiteral("\\Aarn:[a-z-]+:lambda:[a-z0-9-]*:\\d*:layer:[\\w-]+:\\d+\\z")};
        return form.match(text).hasMatch()
                   ? QString{}
                   : tr("Choose a layer of the project, or type the ARN of a version: "
                        "arn:aws:lambda:us-east-1:123456789012:layer:tools:7");
    });
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::Half);
    for (QWidget* part : std::initializer_list<QWidget*>{m_shared, m_list, m_message})
        column->addWidget(part);
    connect(m_list, &ValueList::changed, this, &LayersEditor::changed);
    connect(m_list, &ValueList::resourceRequested, this, &LayersEditor::resourceRequested);
    connect(m_list, &ValueList::complained, this,
            [this](const QString& why) { say(why, "error"); });
}

void LayersEditor::showFunction(const model::Project& project, const model::FunctionSpec& function,
                                const WrittenProperties& written, bool readOnly) {
    fill(*m_offers, offersOf(project, layerTypes));
    m_list->setValue(written.own.if_contains("Layers"), {"Layers"});
    m_list->setEnabled(!readOnly);
    QStringList shared;
    if (const auto* layers = written.globals.if_contains("Layers"); layers && layers->is_array())
        for (const boost::json::value& layer : layers->get_array())
            shared << valueText(layer);
    m_shared->setText(tr("From Globals: %1").arg(shared.join(QStringLiteral(", "))));
    m_shared->setVisible(!shared.isEmpty());
    showFacts(function);
}

void LayersEditor::showFacts(const model::FunctionSpec& function) {
    if (function.layers.size() > mostLayers)
        return say(tr("A function has at most %1 layers; this one has %2.")
                       .arg(mostLayers)
                       .arg(function.layers.size()),
                   "error");
    QStringList missing;
    for (const model::LayerReference& layer : function.layers)
        if (layer.content.empty())
            missing << tr("%1 (not on this machine)").arg(QString::fromStdString(layer.name));
    say(missing.join(u'\n'), "warning");
}

void LayersEditor::say(const QString& text, const char* role) {
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_message->setProperty("role", role);
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

} // namespace lathe::inspector
