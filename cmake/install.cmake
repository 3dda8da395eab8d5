# Programs and documents; the gazetteers are inside the programs.
install(TARGETS onrecord-index onrecord-query RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES README.md CHANGELOG.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}" FILES_MATCHING PATTERN "*.md")
install(DIRECTORY corpus/gazetteers/ DESTINATION "${CMAKE_INSTALL_DATADIR}/onrecord/gazetteers" FILES_MATCHING PATTERN "*.tsv")
install(FILES systemd/onrecord-update.service systemd/onrecord-update.timer DESTINATION "${CMAKE_INSTALL_PREFIX}/lib/systemd/system")
