#pragma once

#include "engine/model/Project.h"

#include <QTreeWidget>

namespace lathe::inspector {

/// The properties of any resource, to read.
class ResourceView : public QTreeWidget {
    Q_OBJECT

  public:
    explicit ResourceView(QWidget* parent = nullptr);

    void setResource(const model::Resource& resource);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace lathe::inspector
