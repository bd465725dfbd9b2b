#pragma once

#include "engine/iam/Vocabulary.h"
#include "engine/model/Project.h"

#include <QString>

#include <vector>

class QStandardItemModel;

namespace lathe::inspector {

/// A value that a person may choose, as it is written: "!GetAtt Jobs.QueueName".
struct Offer {
    QString text;
    /// Of the resource that it names; empty for others.
    QString icon = {};

    bool operator==(const Offer&) const = default;
};

using Offers = std::vector<Offer>;

/// The resources that this template has of these types, but `except`, then its parameters.
Offers offersOf(const model::Project& project, const std::vector<iam::NamedBy>& sources,
                const QString& except = {});

/// What the Resource of a statement may be: ARNs of resources, the objects of buckets, anything.
Offers arnOffers(const model::Project& project, const std::vector<iam::NamedBy>& arns);

/// "!Ref Layer" or "!GetAtt Jobs.Arn" -> the resource; empty for other texts.
QString namedResource(const QString& text);

/// Puts the offers into a list of a combo box; nothing where it has them.
void fill(QStandardItemModel& list, const Offers& offers);

} // namespace lathe::inspector
