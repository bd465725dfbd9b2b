#include "widgets/inspector/Builders.h"

#include "widgets/inspector/JsonDialog.h"
#include "widgets/inspector/PatternDialog.h"
#include "widgets/inspector/PropertyTree.h"
#include "widgets/inspector/ScheduleDialog.h"
#include "widgets/inspector/ValueText.h"

#include <QStringList>

#include <optional>

namespace lathe::inspector {

namespace {

using patterns::RecordSource;
using schema::Kind;

enum class Builder { None, Json, Schedule, Pattern };

std::string propertyOf(const PropertyTree& tree, const QModelIndex& index) {
    const schema::Property* property = tree.place(index).property;
    return property ? property->name : std::string{};
}

Builder builderOf(const PropertyTree& tree, const QModelIndex& index) {
    if (!tree.canEdit(index) || index.data(PropertyTree::AddRole).toBool())
        return Builder::None;
    const boost::json::value* value = tree.value(index);
    if (value && !intrinsicText(*value).isEmpty())
        return Builder::None;
    const std::string name = propertyOf(tree, index);
    if (name == "Schedule" || name == "ScheduleExpression")
        return Builder::Schedule;
    if (name == "Pattern" || name == "EventPattern")
        return Builder::Pattern;
    const schema::Place& place = tree.place(index);
    return !place.shapes.empty() && kindOf(place, value) == Kind::Json ? Builder::Json
                                                                       : Builder::None;
}

QString textAt(PropertyTree& tree, const QString& path) {
    const QModelIndex index = tree.find(path);
    const boost::json::value* value = tree.value(index);
    return index.data(PropertyTree::PathRole).toString() == path && value ? valueText(*value)
                                                                          : QString{};
}

std::optional<RecordSource> sourceNamed(const QString& type) {
    if (type.contains(QLatin1String{"SQS"}))
        return RecordSource::Sqs;
    if (type.contains(QLatin1String{"Kinesis"}))
        return RecordSource::Kinesis;
    if (type.contains(QLatin1String{"DynamoDB"}))
        return RecordSource::DynamoDb;
    if (type.contains(QLatin1String{"MSK"}) || type.contains(QLatin1String{"Kafka"}))
        return RecordSource::Kafka;
    if (type.contains(QLatin1String{"MQ"}))
        return RecordSource::Mq;
    return std::nullopt;
}

/// Whose records a filter sees: that of its event, or of the resource that a mapping names.
RecordSource sourceOf(PropertyTree& tree, const QModelIndex& index, const model::Project* project) {
    const QStringList path = index.data(PropertyTree::PathRole).toString().split(u'/');
    if (path.value(0) == QLatin1String{"Events"})
        if (const auto source =
                sourceNamed(textAt(tree, QStringLiteral("Events/%1/Type").arg(path.value(1)))))
            return *source;
    const QString named = textAt(tree, QStringLiteral("EventSourceArn"));
    for (const model::Resource& resource :
         project ? project->resources : std::vector<model::Resource>{})
        if (named.contains(QString::fromStdString(resource.logicalId)))
            if (const auto source = sourceNamed(QString::fromStdString(resource.type)))
                return *source;
    return sourceNamed(named).value_or(RecordSource::Sqs);
}

/// The tree is made anew when the template changes meanwhile: the place is found by its path.
template <class Put>
void whenAccepted(QDialog* dialog, PropertyTree& tree, const QString& path, Put put) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &tree, [&tree, path, put] {
        const QModelIndex index = tree.find(path);
        if (index.data(PropertyTree::PathRole).toString() == path)
            put(index);
    });
    dialog->open();
}

void openJson(PropertyTree& tree, const QModelIndex& index, const QString& path, QWidget* window) {
    const boost::json::value* value = tree.value(index);
    auto* dialog =
        new JsonDialog{index.data().toString(),
                       value ? *value : boost::json::value(boost::json::object{}), window};
    whenAccepted(dialog, tree, path, [&tree, dialog](const QModelIndex& at) {
        if (const auto edited = dialog->value())
            tree.put(at, *edited);
    });
}

void openSchedule(PropertyTree& tree, const QModelIndex& index, const QString& path,
                  QWidget* window) {
    const schema::Structure* owner = tree.owner(index);
    const bool hasZone = owner && owner->find("ScheduleExpressionTimezone");
    const QString zonePath =
        path.left(path.lastIndexOf(u'/') + 1) + QStringLiteral("ScheduleExpressionTimezone");
    const QString written = hasZone ? textAt(tree, zonePath) : QString{};
    const QString zone = written.isEmpty() ? QStringLiteral("UTC") : written;
    const boost::json::value* value = tree.value(index);
    const QString before = value ? valueText(*value) : QStringLiteral("rate(1 day)");
    auto* dialog = new ScheduleDialog{before, hasZone ? std::optional{zone} : std::nullopt, window};
    whenAccepted(dialog, tree, path, [&tree, dialog, zonePath, zone](const QModelIndex& at) {
        tree.put(at, boost::json::value(dialog->expression().toStdString()));
        if (dialog->timeZone() != zone)
            tree.put(tree.find(zonePath), boost::json::value(dialog->timeZone().toStdString()));
    });
}

void openPattern(PropertyTree& tree, const QModelIndex& index, const QString& path,
                 const model::Project* project, QWidget* window) {
    // A filter has its pattern as text, a rule as a mapping.
    const bool isFilter = tree.place(index).shapes.front().kind == Kind::String;
    const boost::json::value* value = tree.value(index);
    const QString before = value ? valueText(*value) : QStringLiteral("{}");
    auto* dialog = new PatternDialog{
        before, isFilter ? std::optional{sourceOf(tree, index, project)} : std::nullopt, window};
    whenAccepted(dialog, tree, path, [&tree, dialog, isFilter](const QModelIndex& at) {
        boost::system::error_code failure;
        boost::json::value made = boost::json::parse(dialog->pattern().toStdString(), failure);
        if (failure)
            return;
        tree.put(at, isFilter ? boost::json::value(boost::json::serialize(made)) : made);
    });
}

} // namespace

bool hasBuilder(const PropertyTree& tree, const QModelIndex& index) {
    return builderOf(tree, index) != Builder::None;
}

void openBuilder(PropertyTree& tree, const QModelIndex& index, const model::Project* project,
                 QWidget* window) {
    const QString path = index.data(PropertyTree::PathRole).toString();
    switch (builderOf(tree, index)) {
    case Builder::Json:
        return openJson(tree, index, path, window);
    case Builder::Schedule:
        return openSchedule(tree, index, path, window);
    case Builder::Pattern:
        return openPattern(tree, index, path, project, window);
    case Builder::None:
        break;
    }
}

} // namespace lathe::inspector
