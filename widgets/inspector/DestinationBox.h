#pragma once

#include "engine/model/Project.h"
#include "widgets/inspector/ValueBox.h"
#include "widgets/inspector/WrittenProperties.h"

namespace lathe::inspector {

/// Where the result of an asynchronous invocation goes: a queue, topic, function, bus or bucket of
/// the project, one that SAM makes, or an ARN. Writes the Type with it, as SAM needs it
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventinvokeconfiguration.html).
class DestinationBox : public ValueBox {
    Q_OBJECT

  public:
    explicit DestinationBox(QWidget* parent = nullptr);

    /// `destination`: what stands at `path`; nullptr where nothing does.
    void setDestination(const model::Project& project, const QString& function,
                        const boost::json::value* destination, const PropertyPath& path);

  signals:
    void changed(const inspector::PropertyEdits& edits);

  private:
    void choose(const QString& text);
    /// "SQS" for a queue or its ARN; that which stands there for what is not known.
    std::string typeOf(const QString& text) const;

    QStandardItemModel* m_offers;
    /// Types of destinations by resource.
    std::map<QString, std::string> m_types;
    boost::json::object m_written;
    PropertyPath m_path;
};

} // namespace lathe::inspector
