#pragma once

#include "engine/model/Project.h"

#include <QString>

#include <memory>
#include <string>

namespace lathe::invoke {

/// Who starts functions and gets what they send, named as the template names them.
class Parties {
  public:
    explicit Parties(std::shared_ptr<const model::Project> project = {})
        : m_project{std::move(project)} {}

    /// Of an ARN, or a function's name: the logical id of the resource, else its own name.
    QString nameOf(const std::string& arn) const;
    /// The icon of its service.
    static QString iconOf(const std::string& arn);

    /// Of the origin of an invocation: the source of its trigger, or the client that asked.
    QString originName(const std::string& origin) const;
    QString originIcon(const std::string& origin) const;
    /// "SQS queue Jobs": the same with its kind.
    QString originSentence(const std::string& origin) const;

  private:
    const model::Trigger* triggerOf(const std::string& origin) const;

    std::shared_ptr<const model::Project> m_project;
};

} // namespace lathe::invoke
