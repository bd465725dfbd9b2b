#include "app/document/SharedSchema.h"

#include "engine/base/Paths.h"

namespace lathe::app {

const std::shared_ptr<const schema::Schema>& sharedSchema() {
    static const std::shared_ptr<const schema::Schema> schema =
        schema::Schema::load(resourceDirectory() / "schema").value_or(nullptr);
    return schema;
}

} // namespace lathe::app
