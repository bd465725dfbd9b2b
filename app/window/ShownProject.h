#pragma once

#include "engine/model/Project.h"

#include <QObject>

#include <memory>

namespace lathe::app {

class ProjectDocument;

/// The project that the window shows: as its template is being written, and with it what clients of
/// the local Lambda API have made in the engine that runs it: functions, published versions,
/// aliases.
class ShownProject : public QObject {
    Q_OBJECT

  public:
    explicit ShownProject(const ProjectDocument& document, QObject* parent = nullptr);

    /// nullptr while there is none.
    const std::shared_ptr<const model::Project>& get() const { return m_shown; }
    /// What the engine runs.
    void setDeployed(std::shared_ptr<const model::Project> deployed);

  signals:
    void changed();

  private:
    void renew();
    std::shared_ptr<const model::Project> made() const;

    const ProjectDocument& m_document;
    std::shared_ptr<const model::Project> m_deployed;
    std::shared_ptr<const model::Project> m_shown;
};

} // namespace lathe::app
