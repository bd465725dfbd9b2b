#pragma once

#include "engine/template/TemplateEdit.h"

namespace lathe::app {

/// One edit after which what stood under the key at the end of `path` stands under `to`: the key
/// alone changes, at its place. Where the text does not spell it out there (a merge key), `value`
/// is written anew and the old entry goes. Fails as tmpl::setValue does.
Result<tmpl::TextEdit> renameKey(const std::string& text, const tmpl::TemplatePath& path,
                                 const std::string& to, const boost::json::value& value);

} // namespace lathe::app
