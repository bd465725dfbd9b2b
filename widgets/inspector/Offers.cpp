#include "widgets/inspector/Offers.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"

#include <QRegularExpression>
#include <QStandardItemModel>

#include <algorithm>

namespace lathe::inspector {

namespace {

constexpr auto iconNameRole = Qt::UserRole;

QString expression(const std::string& logicalId, const std::string& attribute) {
    const QString id = QString::fromStdString(logicalId);
    return attribute == "Ref"
               ? QStringLiteral("!Ref %1").arg(id)
               : QStringLiteral("!GetAtt %1.%2").arg(id, QString::fromStdString(attribute));
}

/// Written in this template itself.
bool isHere(const model::Resource& resource) {
    return !resource.implied && resource.logicalId.find('/') == std::string::npos;
}

template <class Use>
void forEach(const model::Project& project, const std::vector<iam::NamedBy>& sources, Use use) {
    for (const model::Resource& resource : project.resources) {
        const auto source =
            std::find_if(sources.begin(), sources.end(),
                         [&](const iam::NamedBy& each) { return each.type == resource.type; });
        if (source != sources.end() && isHere(resource))
            use(resource, *source);
    }
}

Offer offerOf(const model::Resource& resource, const std::string& attribute) {
    return {expression(resource.logicalId, attribute),
            ui::resourceIcon(QString::fromStdString(resource.type))};
}

void addParameters(const model::Project& project, Offers& offers) {
    for (const auto& [name, value] : project.parameters)
        if (!name.starts_with("AWS::"))
            offers.push_back({QStringLiteral("!Ref %1").arg(QString::fromStdString(name))});
}

} // namespace

Offers offersOf(const model::Project& project, const std::vector<iam::NamedBy>& sources,
                const QString& except) {
    Offers offers;
    forEach(project, sources, [&](const model::Resource& resource, const iam::NamedBy& source) {
        if (resource.logicalId != except.toStdString())
            offers.push_back(offerOf(resource, source.attribute));
    });
    addParameters(project, offers);
    return offers;
}

Offers arnOffers(const model::Project& project, const std::vector<iam::NamedBy>& arns) {
    Offers offers;
    forEach(project, arns, [&](const model::Resource& resource, const iam::NamedBy& source) {
        offers.push_back(offerOf(resource, source.attribute));
        if (resource.type == "AWS::S3::Bucket")
            offers.push_back(
                {QStringLiteral("!Sub ${%1.Arn}/*").arg(QString::fromStdString(resource.logicalId)),
                 offers.back().icon});
    });
    addParameters(project, offers);
    offers.push_back({QStringLiteral("*")});
    return offers;
}

QString namedResource(const QString& text) {
    static const QRegularExpression form{
        QStringLiteral("\\A!(?:Ref (\\w+)|GetAtt (\\w+)\\.[\\w.]+)\\z")};
    const auto match = form.match(text);
    return match.captured(1) + match.captured(2);
}

void fill(QStandardItemModel& list, const Offers& offers) {
    bool same = list.rowCount() == int(offers.size());
    for (int row = 0; same && row < list.rowCount(); ++row) {
        const Offer& offer = offers[std::size_t(row)];
        same = list.item(row)->text() == offer.text &&
               list.item(row)->data(iconNameRole).toString() == offer.icon;
    }
    if (same)
        return;
    list.clear();
    QList<QStandardItem*> items;
    for (const Offer& offer : offers) {
        auto* item = new QStandardItem{offer.text};
        item->setData(offer.icon, iconNameRole);
        if (!offer.icon.isEmpty())
            item->setIcon(ui::icon(offer.icon));
        items << item;
    }
    // At once: boxes look for theirs whenever rows come.
    list.invisibleRootItem()->appendRows(items);
}

} // namespace lathe::inspector
