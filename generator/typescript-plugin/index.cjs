// CommonJS, since TypeScript loads plugins by `require` and by the folder; all else comes in the background

/** Adds to the problems of TypeScript what chartwright refuses. */
module.exports = ({ typescript }) => ({
  create: (info) => {
    const { languageService, project } = info
    let refusals = () => []
    import('../dist/editor/index.js').then(
      ({ watchRefusals }) => {
        refusals = watchRefusals(typescript, info)
        project.refreshDiagnostics()
      },
      (error) => project.projectService.logger.info(`chartwright: not loaded: ${error.stack}`),
    )
    const getSemanticDiagnostics = (file) => {
      const found = languageService.getSemanticDiagnostics(file)
      return [...found, ...refusals(file, found)]
    }
    return { ...languageService, getSemanticDiagnostics }
  },
})
