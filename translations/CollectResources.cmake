# Writes a header in which lupdate finds the titles and descriptions of resources/: the sample events
# with their fields, and the first sentence of each sample's description.
# cmake -D RESOURCES=resources -D OUTPUT=resources.h -P CollectResources.cmake
set(sentences "")

macro(collect sentence)
  string(REPLACE "\\" "\\\\" escaped "${sentence}")
  string(REPLACE "\"" "\\\"" escaped "${escaped}")
  string(APPEND sentences "QT_TRANSLATE_NOOP(\"resources\", \"${escaped}\")\n")
endmacro()

file(GLOB events ${RESOURCES}/events/*/*.json)
foreach(event IN LISTS events)
  file(READ ${event} json)
  string(JSON title GET "${json}" title)
  collect("${title}")
  string(JSON count LENGTH "${json}" fields)
  foreach(index RANGE 1 ${count})
    math(EXPR index "${index} - 1")
    string(JSON description GET "${json}" fields ${index} description)
    collect("${description}")
  endforeach()
endforeach()

file(GLOB samples ${RESOURCES}/samples/*/template.yaml)
foreach(sample IN LISTS samples)
  file(READ ${sample} template)
  string(REGEX MATCH "\nDescription: [^\n]*" summary "${template}")
  string(REGEX REPLACE "^\nDescription: " "" summary "${summary}")
  string(REGEX REPLACE "\\. .*" "." summary "${summary}")
  collect("${summary}")
endforeach()

file(WRITE ${OUTPUT} "${sentences}")
