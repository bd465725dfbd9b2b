#include "widgets/project/ProjectModel.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace lathe::project {

struct ProjectModel::Item {
    Kind kind = Kind::Section;
    QString text;
    QString detail;
    QString icon;
    QString id;
    QString path;
    QString key;
    bool apiMade = false;
    bool apiChanged = false;
    Item* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Item>> children;

    void adopt(std::vector<std::unique_ptr<Item>> items) {
        children = std::move(items);
        for (std::size_t i = 0; i < children.size(); ++i) {
            children[i]->parent = this;
            children[i]->row = static_cast<int>(i);
        }
    }
};

namespace {

bool isFunction(const model::Resource& resource) {
    return resource.type == "AWS::Serverless::Function" || resource.type == "AWS::Lambda::Function";
}

QString withoutVendor(const std::string& type) {
    QString text = QString::fromStdString(type);
    return text.startsWith(QLatin1String{"AWS::"})
               ? text.mid(5).replace(QLatin1String{"::"}, QLatin1String{" "})
               : text;
}

QString triggerDetail(const model::Trigger& trigger) {
    const auto property = [&](const char* name) {
        const auto* value = trigger.properties.if_contains(name);
        return value && value->is_string() ? QString::fromStdString(std::string{value->as_string()})
                                           : QString{};
    };
    switch (trigger.kind) {
    case model::TriggerKind::Api:
    case model::TriggerKind::HttpApi:
        return QStringLiteral("%1 %2")
            .arg(property("Method").toUpper(), property("Path"))
            .trimmed();
    case model::TriggerKind::Schedule:
        return property("Schedule");
    case model::TriggerKind::ScheduleV2:
        return property("ScheduleExpression");
    default:
        return QString::fromStdString(trigger.source);
    }
}

} // namespace

ProjectModel::ProjectModel(QObject* parent)
    : QAbstractItemModel{parent}
    , m_root{std::make_unique<Item>()} {
    std::vector<std::unique_ptr<Item>> sections;
    for (const char* key : {"functions", "resources", "files"}) {
        auto section = std::make_unique<Item>();
        section->key = QLatin1String{key};
        sections.push_back(std::move(section));
    }
    m_root->adopt(std::move(sections));
    retranslate();
}

ProjectModel::~ProjectModel() = default;

void ProjectModel::retranslate() {
    m_root->children[Functions]->text = tr("Functions");
    m_root->children[Resources]->text = tr("Resources");
    m_root->children[Files]->text = tr("Files");
    emit dataChanged(index(0, 0), index(SectionCount - 1, 0));
}

void ProjectModel::replaceChildren(Section section, std::vector<std::unique_ptr<Item>> children) {
    Item& item = *m_root->children[section];
    const QModelIndex parent = index(section, 0);
    if (!item.children.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(item.children.size()) - 1);
        item.children.clear();
        endRemoveRows();
    }
    if (!children.empty()) {
        beginInsertRows(parent, 0, static_cast<int>(children.size()) - 1);
        item.adopt(std::move(children));
        endInsertRows();
    }
    emit dataChanged(parent, parent);
}

std::unique_ptr<ProjectModel::Item> ProjectModel::triggerItem(const model::Trigger& trigger) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Trigger;
    item->text = ui::triggerText(trigger.kind);
    item->detail = triggerDetail(trigger);
    item->icon = ui::triggerIcon(trigger.kind);
    item->id = QString::fromStdString(trigger.id);
    item->key = QStringLiteral("trigger:") + item->id;
    return item;
}

std::unique_ptr<ProjectModel::Item> ProjectModel::layerItem(const QString& function,
                                                            const model::LayerReference& layer) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Layer;
    item->text = item->id = QString::fromStdString(layer.name);
    item->icon = QStringLiteral("layers");
    item->path = ui::toQString(layer.content);
    item->key = QStringLiteral("layer:%1:%2").arg(function, item->text);
    return item;
}

std::unique_ptr<ProjectModel::Item> ProjectModel::versionItem(const model::FunctionSpec& version) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Version;
    item->id = QString::fromStdString(version.version);
    item->text = tr("Version %1").arg(item->id);
    // Archives are named by their content: two versions of the same code show the same name.
    item->detail = version.description.empty()
                       ? QString::fromStdString(version.code.stem().string()).left(8)
                       : QString::fromStdString(version.description);
    item->icon = QStringLiteral("tag");
    item->key =
        QStringLiteral("version:%1:%2").arg(QString::fromStdString(version.logicalId), item->id);
    return item;
}

std::unique_ptr<ProjectModel::Item> ProjectModel::aliasItem(const model::FunctionAlias& alias) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Alias;
    item->text = QString::fromStdString(alias.name);
    item->id = QString::fromStdString(alias.version);
    item->detail = item->id;
    if (!alias.secondVersion.empty()) {
        const double second = 100 * alias.secondWeight;
        item->detail =
            tr("%1 (%2 %), %3 (%4 %)")
                .arg(item->id, QString::number(100 - second),
                     QString::fromStdString(alias.secondVersion), QString::number(second));
    }
    item->detail.prepend(QStringLiteral("\u2192 "));
    item->icon = QStringLiteral("link");
    item->key =
        QStringLiteral("alias:%1:%2").arg(QString::fromStdString(alias.function), item->text);
    return item;
}

std::unique_ptr<ProjectModel::Item>
ProjectModel::functionItem(const model::Project& project, const model::FunctionSpec& function) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Function;
    item->text = item->id = QString::fromStdString(function.logicalId);
    item->detail = QString::fromStdString(function.runtime);
    item->apiMade = function.origin == model::Origin::Api;
    item->apiChanged = function.changedThroughApi;
    if (item->apiMade || item->apiChanged)
        item->detail += QStringLiteral(" \u00b7 API");
    item->icon = QStringLiteral("function");
    item->key = QStringLiteral("function:") + item->id;
    std::vector<std::unique_ptr<Item>> children;
    for (const model::Trigger* trigger : project.triggers.triggersOf(function.logicalId))
        children.push_back(triggerItem(*trigger));
    for (const model::LayerReference& layer : function.layers)
        children.push_back(layerItem(item->id, layer));
    for (const model::FunctionAlias& alias : project.aliases) {
        if (alias.function == function.logicalId)
            children.push_back(aliasItem(alias));
    }
    for (const model::FunctionSpec& version : project.versions) {
        if (version.logicalId == function.logicalId)
            children.push_back(versionItem(version));
    }
    item->adopt(std::move(children));
    return item;
}

std::unique_ptr<ProjectModel::Item>
ProjectModel::uncreatedItem(const model::UncreatedFunction& function) {
    auto item = std::make_unique<Item>();
    item->kind = Kind::Uncreated;
    item->text = item->id = QString::fromStdString(function.logicalId);
    item->detail =
        tr("not created: condition %1 is false").arg(QString::fromStdString(function.condition));
    item->icon = QStringLiteral("function");
    item->key = QStringLiteral("function:") + item->id;
    return item;
}

void ProjectModel::setProject(const std::shared_ptr<const model::Project>& project) {
    std::vector<std::unique_ptr<Item>> functions, resources;
    if (project) {
        for (const model::FunctionSpec& function : project->functions)
            functions.push_back(functionItem(*project, function));
        for (const model::UncreatedFunction& function : project->uncreated)
            functions.push_back(uncreatedItem(function));
        for (const model::Resource& resource : project->resources) {
            if (isFunction(resource))
                continue;
            auto item = std::make_unique<Item>();
            item->kind = Kind::Resource;
            item->text = item->id = QString::fromStdString(resource.logicalId);
            item->detail = withoutVendor(resource.type);
            item->icon = ui::resourceIcon(QString::fromStdString(resource.type));
            item->key = QStringLiteral("resource:") + item->id;
            resources.push_back(std::move(item));
        }
    } else {
        m_activity.clear();
    }
    replaceChildren(Functions, std::move(functions));
    replaceChildren(Resources, std::move(resources));
}

std::unique_ptr<ProjectModel::Item> ProjectModel::fileItem(const FileNode& node) {
    auto item = std::make_unique<Item>();
    item->kind = node.folder ? Kind::Folder : Kind::File;
    item->text = node.name;
    item->path = node.path;
    item->icon = node.folder ? QStringLiteral("folder") : ui::fileIcon(node.name);
    item->key = QStringLiteral("file:") + node.path;
    std::vector<std::unique_ptr<Item>> children;
    for (const FileNode& child : node.children)
        children.push_back(fileItem(child));
    item->adopt(std::move(children));
    return item;
}

void ProjectModel::setFiles(const FileNode& root) {
    std::vector<std::unique_ptr<Item>> items;
    for (const FileNode& node : root.children)
        items.push_back(fileItem(node));
    replaceChildren(Files, std::move(items));
    m_root->children[Files]->path = root.path;
}

void ProjectModel::setMarks(const FileMarks& marks) {
    const FileMarks before = std::exchange(m_marks, marks);
    if (before != m_marks)
        touchMarks(*m_root->children[Files], before);
}

void ProjectModel::touchMarks(const Item& parent, const FileMarks& before) {
    const Item* first = nullptr;
    const Item* last = nullptr;
    for (const auto& child : parent.children) {
        const auto old = before.constFind(child->path);
        const auto now = m_marks.constFind(child->path);
        // Folders have a mark where anything below has one.
        if (old == before.constEnd() && now == m_marks.constEnd())
            continue;
        if (old == before.constEnd() || now == m_marks.constEnd() || *old != *now) {
            first = first ? first : child.get();
            last = child.get();
        }
        touchMarks(*child, before);
    }
    if (first)
        emit dataChanged(createIndex(first->row, 0, first), createIndex(last->row, 0, last),
                         {MarkRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

void ProjectModel::touchFunction(const QString& id) {
    if (const QModelIndex index = indexOfKey(QStringLiteral("function:") + id); index.isValid())
        emit dataChanged(index, index, {RunningRole, FailedRole, Qt::ToolTipRole});
}

void ProjectModel::addStarted(const std::vector<model::InvocationRecord>& records) {
    QSet<QString> touched;
    for (const model::InvocationRecord& record : records) {
        const QString id = QString::fromStdString(record.function);
        m_activity[id].running.insert(QString::fromStdString(record.requestId));
        touched << id;
    }
    for (const QString& id : std::as_const(touched))
        touchFunction(id);
}

void ProjectModel::addFinished(const std::vector<model::InvocationRecord>& records) {
    QSet<QString> touched;
    for (const model::InvocationRecord& record : records) {
        const QString id = QString::fromStdString(record.function);
        Activity& activity = m_activity[id];
        activity.running.remove(QString::fromStdString(record.requestId));
        activity.failed = record.outcome.kind != model::OutcomeKind::Success &&
                          record.outcome.kind != model::OutcomeKind::Stopped;
        touched << id;
    }
    for (const QString& id : std::as_const(touched))
        touchFunction(id);
}

QModelIndex ProjectModel::indexOfKey(const QString& key) const {
    std::vector<const Item*> pending{m_root.get()};
    while (!pending.empty()) {
        const Item* item = pending.back();
        pending.pop_back();
        for (const auto& child : item->children) {
            if (child->key == key)
                return createIndex(child->row, 0, child.get());
            pending.push_back(child.get());
        }
    }
    return {};
}

ProjectModel::Item* ProjectModel::itemOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex ProjectModel::index(int row, int column, const QModelIndex& parent) const {
    const Item* item = itemOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(item->children.size()))
        return {};
    return createIndex(row, 0, item->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ProjectModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    Item* above = itemOf(child)->parent;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex{};
}

int ProjectModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(itemOf(parent)->children.size());
}

int ProjectModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant ProjectModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Item& item = *itemOf(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return item.text;
    case Qt::DecorationRole:
        return item.icon.isEmpty() ? QVariant{} : ui::icon(item.icon);
    case Qt::ToolTipRole:
        if (const auto mark = m_marks.constFind(item.path); mark != m_marks.constEnd())
            return QStringLiteral("%1\n%2").arg(item.path, mark->word);
        if (!item.path.isEmpty())
            return item.path;
        if (item.apiMade)
            return tr("%1\n%2, made through the API").arg(item.text, item.detail);
        if (item.apiChanged)
            return tr("%1\n%2, changed through the API since the template was last saved")
                .arg(item.text, item.detail);
        return item.detail.isEmpty() ? item.text
                                     : QStringLiteral("%1\n%2").arg(item.text, item.detail);
    case KindRole:
        return QVariant::fromValue(item.kind);
    case IdRole:
        return item.id;
    case PathRole:
        return item.path;
    case DetailRole:
        return item.kind == Kind::Section && !item.children.empty() && item.row != Files
                   ? QString::number(item.children.size())
                   : item.detail;
    case RunningRole:
        return item.kind == Kind::Function
                   ? static_cast<int>(m_activity.value(item.id).running.size())
                   : 0;
    case FailedRole:
        return item.kind == Kind::Function && m_activity.value(item.id).failed;
    case KeyRole:
        return item.key;
    case IconNameRole:
        return item.icon;
    case ApiMadeRole:
        return item.apiMade;
    case MarkRole: {
        const auto mark = m_marks.constFind(item.path);
        return mark == m_marks.constEnd() ? QVariant{} : QVariant::fromValue(*mark);
    }
    case Qt::AccessibleDescriptionRole:
        return m_marks.value(item.path).word;
    default:
        return {};
    }
}

bool ProjectModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || name.isEmpty() ||
        name.contains(QLatin1Char('/')) || name == itemOf(index)->text)
        return false;
    emit renameRequested(itemOf(index)->path, name);
    return false;
}

Qt::ItemFlags ProjectModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Kind kind = itemOf(index)->kind;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (kind == Kind::File || kind == Kind::Folder)
        flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ProjectModel::mimeTypes() const {
    return {QStringLiteral("text/uri-list")};
}

QMimeData* ProjectModel::mimeData(const QModelIndexList& indexes) const {
    QList<QUrl> urls;
    for (const QModelIndex& index : indexes)
        urls << QUrl::fromLocalFile(itemOf(index)->path);
    auto* data = new QMimeData;
    data->setUrls(urls);
    return data;
}

} // namespace lathe::project
